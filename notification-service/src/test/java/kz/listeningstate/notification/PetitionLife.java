package kz.listeningstate.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.notification.message.Language;

/** One petition's events, made of the producer's own examples. */
public final class PetitionLife {

    private static final ObjectMapper JSON = new ObjectMapper();

    public final UUID id = UUID.randomUUID();
    public final String title;
    private final UUID authorId;
    private final Language authorLanguage;

    public PetitionLife(UUID authorId, Language authorLanguage) {
        this(authorId, authorLanguage, "Көкбұлақ ауылына су керек " + UUID.randomUUID());
    }

    public PetitionLife(UUID authorId, Language authorLanguage, String title) {
        this.authorId = authorId;
        this.authorLanguage = authorLanguage;
        this.title = title;
    }

    /** The producer's example, changed to be a new event of this petition. */
    public ObjectNode event(String name) {
        ObjectNode event = example(name);
        event.put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        ((ObjectNode) event.get("data"))
                .put("petitionId", id.toString())
                .put("authorId", authorId.toString())
                .put("authorLanguage", authorLanguage.tag())
                .put("title", title);
        return event;
    }

    /** Names of all events of the topic that the producer's contracts have. */
    public static List<String> events() {
        return events("").stream()
                // Another topic's.
                .filter(name -> !name.equals("trail-closed"))
                .toList();
    }

    /** As above, of another feature of the producer. */
    public static List<String> events(String feature) {
        try (Stream<Path> files = Files.list(contracts(feature).resolve("examples"))) {
            return files.map(file -> file.getFileName().toString().replace(".v1.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The producer's contracts cannot be read", e);
        }
    }

    public static ObjectNode example(String name) {
        return example("", name);
    }

    public static ObjectNode example(String feature, String name) {
        return read(contracts(feature).resolve("examples/" + name + ".v1.json"));
    }

    public static ObjectNode schema(String name) {
        return schema("", name);
    }

    public static ObjectNode schema(String feature, String name) {
        return read(contracts(feature).resolve(name + ".v1.schema.json"));
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The producer's contract " + file + " cannot be read", e);
        }
    }

    private static Path contracts(String feature) {
        return Path.of(System.getProperty("checkout.root"), "petition-service", "contracts", feature);
    }
}

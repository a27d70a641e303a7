package kz.listeningstate.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.notification.message.Language;

/** One petition's events, made of the producer's own examples. */
public final class PetitionLife {

    public static final List<String> EVENTS = List.of(
            "submitted",
            "opened",
            "cosigned",
            "approved",
            "rejected",
            "published",
            "threshold-reached",
            "registered",
            "decided");

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

    public static ObjectNode example(String name) {
        return read("examples/" + name + ".v1.json");
    }

    public static ObjectNode schema(String name) {
        return read(name + ".v1.schema.json");
    }

    private static ObjectNode read(String file) {
        Path contracts = Path.of(System.getProperty("checkout.root"), "petition-service", "contracts");
        try {
            return (ObjectNode) JSON.readTree(contracts.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The producer's contract " + file + " cannot be read", e);
        }
    }
}

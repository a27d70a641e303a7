package kz.listeningstate.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.notification.message.Language;

/** One appeal's events, made of the producer's own examples. */
public final class AppealCase {

    public final UUID id = UUID.randomUUID();
    /** Nobody else's. */
    public final String number = "ЖТ-2026-" + Math.abs(id.getMostSignificantBits());

    private final UUID appellant;
    private final Language language;

    /** @param appellant null: who filed it has no account */
    public AppealCase(UUID appellant, Language language) {
        this.appellant = appellant;
        this.language = language;
    }

    /** The producer's example, changed to be a new event of this appeal. */
    public ObjectNode event(String name) {
        ObjectNode event = example(name);
        event.put("id", UUID.randomUUID().toString()).put("subject", id.toString());
        ((ObjectNode) event.get("data"))
                .put("appealId", id.toString())
                .put("number", number)
                .put("appellantId", appellant == null ? null : appellant.toString())
                .put("appellantLanguage", language.tag());
        return event;
    }

    /** Names of all events of the topic that the producer's contracts have. */
    public static List<String> events() {
        return PetitionLife.events("appeal").stream()
                // Another topic's.
                .filter(name -> !name.equals("alert-raised"))
                .toList();
    }

    public static ObjectNode example(String name) {
        return PetitionLife.example("appeal", name);
    }

    public static ObjectNode schema(String name) {
        return PetitionLife.schema("appeal", name);
    }
}

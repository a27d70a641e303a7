package kz.listeningstate.signature.act;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A confirmed act as its leaves commit to it, {@code contracts/acts.md}. */
final class ActDocument {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ActDocument() {}

    /**
     * RFC 8785 JSON: members in order, small numbers, and texts without the characters that libraries write in different ways
     * ({@link ActRequest#WRITABLE}); a test holds it against a canonicalizer.
     */
    static String of(Act act, String confirmedBy, Instant confirmedAt) {
        Map<String, Object> members = new TreeMap<>();
        members.put("confirmedAt", confirmedAt.toString());
        members.put("confirmedBy", confirmedBy);
        members.put("id", act.id().toString());
        members.put("petition", act.petitionId().toString());
        members.put("proposedAt", act.proposedAt().toString());
        members.put("proposedBy", act.proposedBy());
        members.put("reference", act.reference());
        members.put("v", VERSION);
        switch (act.kind()) {
            case INVALIDATION -> {
                members.put("action", "invalidate");
                members.put("ground", act.ground().name());
                members.put("signatures", act.signatures());
            }
            case KEY_DESTRUCTION -> members.put("action", "destroy-key");
        }
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an act is text", e);
        }
    }
}

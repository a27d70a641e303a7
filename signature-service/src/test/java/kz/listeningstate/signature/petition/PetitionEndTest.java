package kz.listeningstate.signature.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.TallyStatus;
import org.junit.jupiter.api.Test;

/** How a petition ends is in its events, and it ends once. */
class PetitionEndTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES =
            Path.of(System.getProperty("checkout.root"), "petition-service", "contracts", "examples");
    private static final Instant CLOSES = Instant.parse("2026-09-29T19:00:00Z");

    @Test
    void withoutAWordItLapses() throws Exception {
        Petition petition = after("opened");
        assertEquals(TallyStatus.LAPSED, petition.endsAs());
        assertFalse(petition.end(CLOSES.minusNanos(1)));
        assertTrue(petition.end(CLOSES));
        assertFalse(petition.end(CLOSES), "once");
    }

    @Test
    void publishedOrRefusedItDoesNotLapse() throws Exception {
        assertEquals(TallyStatus.FINAL, after("opened", "published").endsAs());
        assertEquals(TallyStatus.FINAL, after("opened", "rejected").endsAs());
        assertEquals(TallyStatus.FINAL, after("published", "opened").endsAs(), "also when told late");
    }

    @Test
    void itsAuthorMayEndIt() throws Exception {
        assertEquals(TallyStatus.SUPERSEDED, after("opened", "superseded").endsAs());
        assertEquals(
                TallyStatus.WITHDRAWN_BY_AUTHOR,
                after("opened", "published", "withdrawn").endsAs());
        Petition petition = after("opened", "published");
        petition.hear(event("decided", "SUPERSEDED"));
        assertEquals(TallyStatus.SUPERSEDED, petition.endsAs());
        assertThrows(PoisonException.class, () -> event("decided", "INTERIM"));
        assertThrows(PoisonException.class, () -> event("decided", "LAPSED"));
    }

    /** Before its author signed, nothing opens it: the log never hears of it. */
    @Test
    void takenBackUnsignedItOpensForNobody() throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example("withdrawn"));
        ((ObjectNode) event.get("data")).remove("endsAs");
        Petition petition = after("submitted");
        petition.hear(PetitionEvent.parse(JSON, event.toString()).orElseThrow());
        assertEquals(AcceptsFrom.AUTHOR, petition.asSignable().acceptsFrom());
        assertTrue(petition.asSignable().isClosedAt(Instant.parse("2026-10-01T07:00:00Z")));
        assertEquals(TallyStatus.WITHDRAWN_BY_AUTHOR, petition.endsAs());
    }

    @Test
    void whatHasEndedStaysClosed() throws Exception {
        Petition petition = after("opened");
        assertTrue(petition.end(CLOSES));
        petition.hear(event("published", null));
        assertTrue(petition.asSignable().isClosedAt(CLOSES.minus(Duration.ofDays(1))));
    }

    @Test
    void withoutAnEndOfSigningThereIsNone() throws Exception {
        assertFalse(after("submitted").end(Instant.MAX));
    }

    private static Petition after(String... names) throws Exception {
        Petition petition = new Petition(
                UUID.fromString(
                        JSON.readTree(example("opened")).at("/data/petitionId").asText()),
                JSON.readTree(example("opened")).at("/data/textSha256").asText());
        for (String name : names) {
            petition.hear(event(name, null));
        }
        return petition;
    }

    private static PetitionEvent event(String name, String endsAs) throws Exception {
        ObjectNode event = (ObjectNode) JSON.readTree(example(name));
        if (endsAs != null) {
            ((ObjectNode) event.get("data")).put("endsAs", endsAs);
        }
        return PetitionEvent.parse(JSON, event.toString()).orElseThrow();
    }

    private static String example(String name) throws Exception {
        return Files.readString(EXAMPLES.resolve(name + ".v1.json"));
    }
}

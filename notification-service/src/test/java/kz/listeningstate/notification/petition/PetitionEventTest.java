package kz.listeningstate.notification.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kz.listeningstate.notification.PetitionLife;
import kz.listeningstate.notification.event.UnreadableEventException;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;
import org.junit.jupiter.api.Test;

/** This consumer against the producer's own schemas and examples. */
class PetitionEventTest {

    /** The author has just done it; the mass media are no readers of ours. */
    private static final Set<String> TOLD_TO_NOBODY = Set.of("submitted", "media-informed");

    @Test
    void everyExampleIsValidAndReadOrKnownToBeToldToNobody() {
        assertTrue(PetitionLife.events().containsAll(TOLD_TO_NOBODY));
        for (String name : PetitionLife.events()) {
            ObjectNode example = PetitionLife.example(name);
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(PetitionLife.schema(name));
            assertEquals(Set.of(), schema.validate(example), name);
            var read = PetitionEvent.read(bytes(example));
            assertEquals(TOLD_TO_NOBODY.contains(name), read.isEmpty(), name);
            read.ifPresent(event -> assertEquals(
                    name.replace("deadline-", "duty-"), event.kinds().get(0).slug()));
        }
    }

    @Test
    void theFieldsReadAreRequiredByTheProducer() {
        for (String name : PetitionLife.events()) {
            var required =
                    PetitionLife.schema(name).at("/properties/data/required").toString();
            for (String field : List.of("petitionId", "number", "authorId", "language", "authorLanguage", "title")) {
                assertTrue(required.contains('"' + field + '"'), name + " " + field);
            }
        }
    }

    @Test
    void theFactsAreThoseOfTheEvent() {
        PetitionEvent registered = read(PetitionLife.example("registered"));
        assertEquals(LocalDate.parse("2026-09-10"), registered.facts().registeredOn());
        assertEquals(LocalDate.parse("2026-10-08"), registered.facts().dueOn());
        assertEquals(60, read(PetitionLife.example("published")).facts().threshold());
        assertEquals(
                List.of(MessageKind.THRESHOLD_REACHED),
                read(PetitionLife.example("threshold-reached")).kinds());
        Facts.Outcome outcome = read(PetitionLife.example("decided")).facts().outcome();
        assertEquals(PetitionLife.example("decided").at("/data/outcome").asText(), outcome.name());
        assertFalse(read(PetitionLife.example("rejected")).facts().ground().isBlank());
    }

    @Test
    void newsBesideTheStepsBringTheirDetails() {
        assertEquals("PROPOSAL", detail("fell-short").code());
        assertEquals("akimat-710000000", detail("body-asked").office());
        assertEquals("OVERDUE", detail("moderation-raised").code());
        assertNull(detail("moderation-raised").office(), "the moderators");
        assertTrue(detail("correction-requested").frozen());
        assertEquals(
                LocalDate.parse("2026-10-12"), detail("discussion-announced").opensOn());
        assertEquals(40, detail("progress-reported").percent());
        assertEquals("akimat-demo-kokbulak", detail("complaint-registered").office());
        assertEquals(3, detail("deadline-near").workingDaysLeft());
        assertEquals("90-5(1)", detail("deadline-missed").article());
    }

    @Test
    void thePublicHearsOfAMissOnlyWhereItSeesTheDeadline() {
        ObjectNode missed = PetitionLife.example("deadline-missed");
        assertEquals(
                List.of(MessageKind.DUTY_MISSED, MessageKind.DEADLINE_MISSED),
                read(missed).kinds());
        ((ObjectNode) missed.get("data")).put("shownToPublic", false);
        assertEquals(List.of(MessageKind.DUTY_MISSED), read(missed).kinds());
    }

    @Test
    void aBodyCodeIsNothingButACode() {
        ObjectNode asked = PetitionLife.example("body-asked");
        ((ObjectNode) asked.get("data")).put("askedBody", "x locale:kk");
        assertEquals(
                "Field askedBody cannot be read",
                assertThrows(UnreadableEventException.class, () -> PetitionEvent.read(bytes(asked)))
                        .getMessage());
    }

    @Test
    void unknownFieldsAndUnknownEventsAreNoError() {
        ObjectNode more = PetitionLife.example("opened");
        more.put("traceparent", "00-1");
        ((ObjectNode) more.get("data")).putArray("later").add(1);
        assertEquals(List.of(MessageKind.OPENED), read(more).kinds());
        assertTrue(PetitionEvent.read(bytes(more.put("type", "kz.listeningstate.petition.forgotten.v1")))
                .isEmpty());
        assertTrue(
                PetitionEvent.read(bytes(more.put("type", "com.example.other"))).isEmpty());
    }

    @Test
    void whatBreaksTheContractSaysWhichFieldButNotItsValue() {
        ObjectNode broken = PetitionLife.example("registered");
        ((ObjectNode) broken.get("data")).put("dueOn", "secret@example.kz");
        var failure = assertThrows(UnreadableEventException.class, () -> PetitionEvent.read(bytes(broken)));
        assertEquals("Field dueOn cannot be read", failure.getMessage());
        ((ObjectNode) broken.get("data")).remove("dueOn");
        assertEquals(
                "Field dueOn is missing",
                assertThrows(UnreadableEventException.class, () -> PetitionEvent.read(bytes(broken)))
                        .getMessage());
        assertThrows(UnreadableEventException.class, () -> PetitionEvent.read(null));
        assertThrows(UnreadableEventException.class, () -> PetitionEvent.read("[1]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void noBytesMakeItFailInAnotherWay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] good = bytes(PetitionLife.example("registered"));
        for (int run = 0; run < 2_000; run++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                PetitionEvent.read(bad);
            } catch (UnreadableEventException expected) {
                assertFalse(expected.getMessage().isBlank(), "seed " + seed + ", run " + run);
            }
        }
    }

    private static Facts.Detail detail(String name) {
        return read(PetitionLife.example(name)).facts().detail();
    }

    private static PetitionEvent read(ObjectNode event) {
        return PetitionEvent.read(bytes(event)).orElseThrow();
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}

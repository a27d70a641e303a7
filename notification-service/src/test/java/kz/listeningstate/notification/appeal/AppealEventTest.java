package kz.listeningstate.notification.appeal;

import static kz.listeningstate.notification.message.MessageKind.*;
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
import kz.listeningstate.notification.AppealCase;
import kz.listeningstate.notification.event.UnreadableEventException;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;
import org.junit.jupiter.api.Test;

/** This consumer against the producer's own schemas and examples. */
class AppealEventTest {

    /** What follows from each of them is told, or it is the body's or the citizen's own affair. */
    private static final Set<String> TOLD_TO_NOBODY =
            Set.of("redirected", "assigned", "classified", "rated", "measure-promised", "measure-judged");

    @Test
    void everyExampleIsValidAndReadOrKnownToBeToldToNobody() {
        assertTrue(AppealCase.events().containsAll(TOLD_TO_NOBODY));
        for (String name : AppealCase.events()) {
            ObjectNode example = AppealCase.example(name);
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(AppealCase.schema(name));
            assertEquals(Set.of(), schema.validate(example), name);
            var read = AppealEvent.read(bytes(example));
            assertEquals(TOLD_TO_NOBODY.contains(name), read.isEmpty(), name);
            read.ifPresent(event -> {
                assertFalse(event.messages().isEmpty(), name);
                event.messages().forEach(message -> {
                    assertTrue(message.kind().isOfAppeal(), name);
                    assertEquals(
                            message.kind().isForOffice(),
                            message.facts().detail().office() != null,
                            name + ": the appellant is no office");
                });
            });
        }
    }

    /** Those that a message may need are there in every event, whatever the producer adds. */
    @Test
    void theFieldsReadAreRequiredByTheProducer() {
        for (String name : AppealCase.events()) {
            var required =
                    AppealCase.schema(name).at("/properties/data/required").toString();
            for (String field : List.of(
                    "appealId", "number", "appellantId", "appellantLanguage", "bodyCode", "bodyName", "dueOn")) {
                assertTrue(required.contains('"' + field + '"'), name + " " + field);
            }
        }
    }

    @Test
    void theDayIsTheOneThatMattersToTheReader() {
        assertEquals(LocalDate.parse("2026-12-14"), only("filed", APPEAL_FILED).dueOn());
        assertEquals(
                LocalDate.parse("2026-11-30"),
                only("defects-named", APPEAL_DEFECTS_NAMED).dueOn());
        assertEquals(
                LocalDate.parse("2027-01-14"), only("extended", APPEAL_EXTENDED).dueOn());
        assertEquals(
                LocalDate.parse("2026-12-01"),
                only("hearing-announced", APPEAL_HEARING).dueOn());
        assertEquals(
                LocalDate.parse("2026-12-18"),
                only("complained", APPEAL_COMPLAINED).dueOn());
        assertEquals(
                LocalDate.parse("2027-01-22"),
                only("complaint-forwarded", APPEAL_COMPLAINT_ARRIVED).dueOn());
        assertEquals(
                LocalDate.parse("2027-02-08"),
                only("complaint-decided", APPEAL_COMPLAINT_DECIDED).dueOn());
        assertEquals(
                LocalDate.parse("2026-11-26"),
                only("file-asked", APPEAL_FILE_ASKED).dueOn());
        assertNull(only("answered", APPEAL_ANSWERED).dueOn(), "an answer ends the term");
    }

    @Test
    void eachOfficeIsTheOneThatHasToAct() {
        assertEquals("akimat-demo-kokbulak", office("arrived", APPEAL_RECEIVED));
        assertEquals("akimat-demo-kokbulak", office("complained", APPEAL_COMPLAINT_RECEIVED));
        assertEquals("akimat-demo-kokzhazyk", office("complaint-forwarded", APPEAL_COMPLAINT_ARRIVED));
        assertEquals("akimat-demo-kokbulak", office("deadline-missed", APPEAL_DUTY_MISSED));
        assertEquals("akimat-demo-kokzhazyk", office("deadline-missed", APPEAL_DUTY_MISSED_BELOW));
        ObjectNode near = with("deadline-near", "owedBy", "akimat-demo-kokzhazyk");
        ((ObjectNode) near.at("/data/owedByName")).put("ru", "Акимат Кокжазыкского района");
        Facts facts = read(near).messages().get(0).facts();
        assertEquals("akimat-demo-kokzhazyk", facts.detail().office());
        assertEquals("Акимат Кокжазыкского района", facts.appeal().body().get(Language.RU), "who owes it");
    }

    @Test
    void thePartThatWasSentOnIsToldInOtherWords() {
        ObjectNode arrived = AppealCase.example("arrived");
        assertEquals(List.of(APPEAL_SENT_ON, APPEAL_RECEIVED), kinds(arrived));
        ((ObjectNode) arrived.get("data")).put("partly", true);
        assertEquals(List.of(APPEAL_PART_SENT_ON, APPEAL_RECEIVED), kinds(arrived));
    }

    @Test
    void aMissIsSilenceOnlyWhereTheProducerSaysSoAndHasASuperiorOnlyWhereThereIsOne() {
        ObjectNode missed = AppealCase.example("deadline-missed");
        assertEquals(List.of(APPEAL_SILENT, APPEAL_DUTY_MISSED, APPEAL_DUTY_MISSED_BELOW), kinds(missed));
        ((ObjectNode) missed.get("data")).put("silent", false).remove("higherBody");
        assertEquals(List.of(APPEAL_DUTY_MISSED), kinds(missed));
        ((ObjectNode) missed.get("data")).remove("silent");
        assertEquals("Field silent is neither true nor false", refusal(missed));
    }

    @Test
    void whoHasNoAccountIsNoError() {
        ObjectNode filed = AppealCase.example("filed");
        ((ObjectNode) filed.get("data")).putNull("appellantId");
        assertTrue(read(filed).appellant().isEmpty());
    }

    @Test
    void aBodyCodeIsNothingButACode() {
        assertEquals("Field bodyCode cannot be read", refusal(with("filed", "bodyCode", "x locale:kk")));
        assertEquals("Field to cannot be read", refusal(with("complaint-forwarded", "to", "../users")));
    }

    @Test
    void unknownFieldsAndUnknownEventsAreNoError() {
        ObjectNode more = with("filed", "later", "1");
        assertEquals(List.of(APPEAL_FILED, APPEAL_RECEIVED), kinds(more));
        assertTrue(AppealEvent.read(bytes(more.put("type", "kz.listeningstate.appeal.forgotten.v1")))
                .isEmpty());
        assertTrue(AppealEvent.read(bytes(more.put("type", "kz.listeningstate.appeal.filed.v2")))
                .isEmpty());
        assertTrue(AppealEvent.read(bytes(more.put("type", "kz.listeningstate.petition.registered.v1")))
                .isEmpty());
    }

    @Test
    void whatBreaksTheContractSaysWhichFieldButNotItsValue() {
        assertEquals("Field fixBy cannot be read", refusal(with("defects-named", "fixBy", "secret@example.kz")));
        ObjectNode nameless = AppealCase.example("filed");
        ((ObjectNode) nameless.at("/data/bodyName")).remove("kk");
        assertEquals("Field kk is missing", refusal(nameless));
    }

    @Test
    void noBytesMakeItFailInAnotherWay() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        byte[] good = bytes(AppealCase.example("deadline-missed"));
        for (int run = 0; run < 2_000; run++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                AppealEvent.read(bad);
            } catch (UnreadableEventException expected) {
                assertFalse(expected.getMessage().isBlank(), "seed " + seed + ", run " + run);
            }
        }
    }

    private static Facts only(String name, MessageKind kind) {
        return read(AppealCase.example(name)).messages().stream()
                .filter(message -> message.kind() == kind)
                .map(AppealEvent.Message::facts)
                .findFirst()
                .orElseThrow();
    }

    private static String office(String name, MessageKind kind) {
        return only(name, kind).detail().office();
    }

    private static List<MessageKind> kinds(ObjectNode event) {
        return read(event).messages().stream().map(AppealEvent.Message::kind).toList();
    }

    private static ObjectNode with(String name, String field, String value) {
        ObjectNode event = AppealCase.example(name);
        ((ObjectNode) event.get("data")).put(field, value);
        return event;
    }

    private static String refusal(ObjectNode event) {
        return assertThrows(UnreadableEventException.class, () -> AppealEvent.read(bytes(event)))
                .getMessage();
    }

    private static AppealEvent read(ObjectNode event) {
        return AppealEvent.read(bytes(event)).orElseThrow();
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package kz.listeningstate.notification.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.notification.PetitionLife;
import kz.listeningstate.notification.ServiceTest;
import kz.listeningstate.notification.event.UnreadableEventException;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.OneLanguage;
import org.junit.jupiter.api.Test;

/** This consumer against the producer's own schemas and examples, and from an event to the visitor's mail. */
@QuarkusTest
class VisitNewsTest extends ServiceTest {

    /** A body's own days: who is booked on one that is cancelled hears of it by {@code unseated}. */
    private static final Set<String> TOLD_TO_NOBODY = Set.of("day-published", "day-cancelled");

    @Test
    void everyExampleIsValidAndReadOrKnownToBeToldToNobody() {
        assertTrue(PetitionLife.events("reception").containsAll(TOLD_TO_NOBODY));
        for (String name : PetitionLife.events("reception")) {
            ObjectNode example = PetitionLife.example("reception", name);
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(PetitionLife.schema("reception", name));
            assertEquals(Set.of(), schema.validate(example), name);
            assertEquals(
                    TOLD_TO_NOBODY.contains(name),
                    VisitEvent.read(bytes(example)).isEmpty(),
                    name);
        }
    }

    @Test
    void whatBreaksTheContractSaysWhichFieldButNotItsValue() {
        ObjectNode booked = PetitionLife.example("reception", "booked");
        assertEquals(
                LocalTime.of(10, 20),
                VisitEvent.read(bytes(booked)).orElseThrow().facts().visit().begins());
        ((ObjectNode) booked.get("data")).put("begins", "after lunch");
        assertEquals(
                "Field begins cannot be read",
                assertThrows(UnreadableEventException.class, () -> VisitEvent.read(bytes(booked)))
                        .getMessage());
    }

    @Test
    void theVisitorHearsOfEachEventOnceInOrderAndInTheOwnLanguage() {
        UUID booking = UUID.randomUUID();
        String link = "/ru/me/receptions/" + booking;
        List<ObjectNode> events = List.of(
                of(booking, "booked"),
                of(booking, "moved"),
                of(booking, "moved"),
                of(booking, "unseated"),
                of(booking, "noted"));
        publish(events.toArray(ObjectNode[]::new));
        publish(events.toArray(ObjectNode[]::new));
        ObjectNode last = of(booking, "cancelled");
        publish(last);
        handled(last);
        soon().until(() -> headlines("yerlan@example.kz", link).size() == 6);
        forAWhile().until(() -> headlines("yerlan@example.kz", link).size() == 6);
        assertEquals(
                List.of(
                        "Вы записаны на личный приём",
                        "Запись на личный приём перенесена",
                        "Запись на личный приём перенесена",
                        "Личный приём отменён, выберите другое время",
                        "Итог личного приёма",
                        "Запись на личный приём отменена"),
                headlines("yerlan@example.kz", link));
        Mail booked = mails("yerlan@example.kz", link).get(0);
        assertTrue(booked.text().contains("День приёма: 3 декабря 2026 г."), booked.text());
        assertTrue(booked.text().contains("Время: 10:20"), booked.text());
        for (Mail mail : mails("yerlan@example.kz", link)) {
            OneLanguage.check(Language.RU, mail.text(), mail.subject(), "Халық үні");
        }
        assertTrue(EmbeddedPlatform.mail().mailsTo("officer@example.kz").stream()
                .noneMatch(mail -> mail.text().contains(booking.toString())));
    }

    private static ObjectNode of(UUID booking, String name) {
        ObjectNode event = PetitionLife.example("reception", name);
        event.put("id", UUID.randomUUID().toString()).put("subject", booking.toString());
        ((ObjectNode) event.get("data"))
                .put("bookingId", booking.toString())
                .put("citizenId", account("yerlan").toString())
                .put("citizenLanguage", "ru");
        return event;
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}

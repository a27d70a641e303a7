package kz.listeningstate.notification.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.notification.event.EventFields;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/**
 * An event of a visit, as far as it is told to the visitor.
 *
 * @param id of the event; the same id is the same event
 */
record VisitEvent(UUID id, MessageKind kind, UUID visitor, Language language, Facts facts) {

    private static final String TYPE_PREFIX = "kz.listeningstate.reception.";

    /** Events with nothing to tell, as those of a body's days and of later versions, are not in here. */
    private static final Map<String, MessageKind> KINDS = Map.of(
            "booked.v1", MessageKind.VISIT_BOOKED,
            "moved.v1", MessageKind.VISIT_MOVED,
            "cancelled.v1", MessageKind.VISIT_CANCELLED,
            "unseated.v1", MessageKind.VISIT_UNSEATED,
            "noted.v1", MessageKind.VISIT_NOTED);

    /**
     * Reads a record of the topic.
     *
     * @return nothing if it is of a kind that is not told
     * @throws kz.listeningstate.notification.event.UnreadableEventException if it is not what the contract says
     */
    static Optional<VisitEvent> read(byte[] value) {
        EventFields event = EventFields.of(value);
        String type = event.text("type");
        MessageKind kind = type.startsWith(TYPE_PREFIX) ? KINDS.get(type.substring(TYPE_PREFIX.length())) : null;
        if (kind == null) {
            return Optional.empty();
        }
        EventFields data = event.in("data");
        return Optional.of(new VisitEvent(
                event.required("id", UUID::fromString),
                kind,
                data.required("citizenId", UUID::fromString),
                data.language("citizenLanguage"),
                Facts.ofVisit(
                        new Facts.Visit(
                                data.required("bookingId", UUID::fromString),
                                data.required("begins", LocalTime::parse),
                                data.flag("online"),
                                data.optional("outcome", Function.identity()).orElse(null)),
                        event.instant("time"),
                        data.required("heldOn", LocalDate::parse))));
    }
}

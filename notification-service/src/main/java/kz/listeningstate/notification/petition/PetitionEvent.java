package kz.listeningstate.notification.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.notification.event.EventFields;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/**
 * An event of a petition, as far as it is told to anyone.
 *
 * @param id of the event; the same id is the same event
 * @param kinds what is to be told, of one step or none
 * @param facts of the event and of the petition right after it
 */
record PetitionEvent(UUID id, List<MessageKind> kinds, UUID authorId, Language authorLanguage, Facts facts) {

    private static final String TYPE_PREFIX = "kz.listeningstate.petition.";

    /** Events with nothing to tell, as those of later versions, are not in here. */
    private static final Map<String, List<MessageKind>> KINDS = Map.ofEntries(
            entry("opened.v1", MessageKind.OPENED),
            entry("cosigned.v1", MessageKind.COSIGNED),
            entry("approved.v1", MessageKind.APPROVED),
            entry("rejected.v1", MessageKind.REJECTED),
            entry("published.v1", MessageKind.PUBLISHED),
            entry("threshold-reached.v1", MessageKind.THRESHOLD_REACHED),
            entry("registered.v1", MessageKind.REGISTERED),
            entry("decided.v1", MessageKind.DECIDED),
            entry("lapsed.v1", MessageKind.LAPSED),
            entry("fell-short.v1", MessageKind.FELL_SHORT),
            entry("withdrawn.v1", MessageKind.WITHDRAWN),
            entry("superseded.v1", MessageKind.SUPERSEDED),
            entry("correction-requested.v1", MessageKind.CORRECTION_REQUESTED),
            entry("body-asked.v1", MessageKind.BODY_ASKED),
            entry("moderation-raised.v1", MessageKind.MODERATION_RAISED),
            entry("discussion-announced.v1", MessageKind.DISCUSSION_ANNOUNCED),
            entry("discussion-answered.v1", MessageKind.DISCUSSION_ANSWERED),
            entry("progress-reported.v1", MessageKind.PROGRESS_REPORTED),
            entry("executed.v1", MessageKind.EXECUTED),
            entry("complaint-registered.v1", MessageKind.COMPLAINT_REGISTERED, MessageKind.COMPLAINT_RECEIVED),
            entry("deadline-near.v1", MessageKind.DUTY_NEAR),
            entry("deadline-missed.v1", MessageKind.DUTY_MISSED, MessageKind.DEADLINE_MISSED));

    /** Of the portal's own team those who are no moderators. */
    private static final String OPERATOR = "operator";

    /**
     * Reads a record of the topic.
     *
     * @return nothing if it is of a kind that is not told
     * @throws kz.listeningstate.notification.event.UnreadableEventException if it is not what the contract says
     */
    static Optional<PetitionEvent> read(byte[] value) {
        EventFields event = EventFields.of(value);
        String type = event.text("type");
        List<MessageKind> kinds = type.startsWith(TYPE_PREFIX) ? KINDS.get(type.substring(TYPE_PREFIX.length())) : null;
        if (kinds == null) {
            return Optional.empty();
        }
        EventFields data = event.in("data");
        if (kinds.contains(MessageKind.DEADLINE_MISSED) && !data.flag("shownToPublic")) {
            kinds = List.of(MessageKind.DUTY_MISSED);
        }
        return Optional.of(new PetitionEvent(
                event.required("id", UUID::fromString),
                kinds,
                data.required("authorId", UUID::fromString),
                data.language("authorLanguage"),
                facts(kinds.get(0), event.instant("time"), data)));
    }

    private static Facts facts(MessageKind kind, Instant time, EventFields data) {
        String dueField = switch (kind) {
            case OPENED -> "cosignersDueOn";
            case COSIGNED -> "moderationDueOn";
            case REGISTERED, BODY_ASKED, DUTY_NEAR, DUTY_MISSED -> "dueOn";
            case DISCUSSION_ANNOUNCED -> "closesOn";
            default -> null;
        };
        boolean registered = kind == MessageKind.REGISTERED || kind == MessageKind.COMPLAINT_REGISTERED;
        return new Facts(
                data.required("petitionId", UUID::fromString),
                data.number("number").map(Long::intValue).orElse(null),
                data.text("title"),
                data.language("language").tag(),
                time,
                dueField == null ? null : data.required(dueField, LocalDate::parse),
                registered ? data.required("registeredOn", LocalDate::parse) : null,
                data.number("count").orElse(null),
                data.number("threshold").map(Long::intValue).orElse(null),
                data.optionalInstant("signingClosesAt").orElse(null),
                data.optional("ground", Function.identity()).orElse(null),
                kind == MessageKind.DECIDED ? data.required("outcome", Facts.Outcome::valueOf) : null,
                detail(kind, data),
                null,
                null);
    }

    private static Facts.Detail detail(MessageKind kind, EventFields data) {
        return switch (kind) {
            case FELL_SHORT -> coded(data.text("appealKind"));
            case CORRECTION_REQUESTED ->
                new Facts.Detail(null, null, null, null, null, data.flag("frozen"), null, false);
            case BODY_ASKED -> ofOffice(data.bodyCode("askedBody"));
            case MODERATION_RAISED -> coded(data.text("cause"));
            case DISCUSSION_ANNOUNCED ->
                new Facts.Detail(null, null, null, data.required("opensOn", LocalDate::parse), null, null, null, false);
            case PROGRESS_REPORTED ->
                new Facts.Detail(null, null, null, null, data.count("percent"), null, null, false);
            case COMPLAINT_REGISTERED -> ofOffice(data.bodyCode("bodyCode"));
            case DUTY_NEAR, DUTY_MISSED ->
                new Facts.Detail(
                        data.text("kind"),
                        data.text("article"),
                        data.count("workingDaysLeft"),
                        null,
                        null,
                        null,
                        data.optionalBodyCode("owedBy").orElse(null),
                        data.optional("owedByRole", OPERATOR::equals).orElse(false));
            default -> null;
        };
    }

    private static Facts.Detail coded(String code) {
        return new Facts.Detail(code, null, null, null, null, null, null, false);
    }

    private static Facts.Detail ofOffice(String body) {
        return new Facts.Detail(null, null, null, null, null, null, body, false);
    }

    private static Map.Entry<String, List<MessageKind>> entry(String type, MessageKind... kinds) {
        return Map.entry(type, List.of(kinds));
    }
}

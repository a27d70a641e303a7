package kz.listeningstate.notification.appeal;

import static kz.listeningstate.notification.message.MessageKind.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.notification.event.EventFields;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;

/**
 * An event of an appeal, as far as it is told to anyone.
 *
 * @param id of the event; the same id is the same event
 * @param appellant account of who filed it; empty: there is none
 * @param language in which the appellant is written to
 */
record AppealEvent(UUID id, UUID appealId, Optional<UUID> appellant, Language language, List<Message> messages) {

    /** One thing that is told to the appellant, or to the office that the facts name. */
    record Message(MessageKind kind, Facts facts) {}

    /**
     * What of an event is told to one reader.
     *
     * @param office field that names the body whose officers are told; null: the appellant is
     * @param day field with the day that matters to this reader; null: none does
     */
    private record Line(MessageKind kind, String office, String day) {

        /** Of an event that is told in different ways. */
        boolean applies(EventFields data) {
            return switch (kind) {
                case APPEAL_SENT_ON -> !data.flag("partly");
                case APPEAL_PART_SENT_ON -> data.flag("partly");
                case APPEAL_SILENT -> data.flag("silent");
                // Above a ministry or a maslikhat there may be nobody.
                case APPEAL_DUTY_MISSED_BELOW -> data.optionalBodyCode(office).isPresent();
                default -> true;
            };
        }
    }

    private static final String TYPE_PREFIX = "kz.listeningstate.appeal.";
    private static final String BODY = "bodyCode";
    private static final String DUE = "dueOn";

    /** Events with nothing to tell, as those of later versions, are not in here. */
    private static final Map<String, List<Line>> LINES = Map.ofEntries(
            entry("filed", appellant(APPEAL_FILED, DUE), office(APPEAL_RECEIVED, BODY, DUE)),
            // Told when it is there, not when it left: where it is and until when is what the citizen asks.
            entry(
                    "arrived",
                    appellant(APPEAL_SENT_ON, DUE),
                    appellant(APPEAL_PART_SENT_ON, DUE),
                    office(APPEAL_RECEIVED, BODY, DUE)),
            entry("defects-named", appellant(APPEAL_DEFECTS_NAMED, "fixBy")),
            entry("mended", office(APPEAL_MENDED, BODY, DUE)),
            entry("returned", appellant(APPEAL_RETURNED, null)),
            entry("extended", appellant(APPEAL_EXTENDED, "until")),
            entry("hearing-announced", appellant(APPEAL_HEARING, "on")),
            entry("objected", office(APPEAL_OBJECTED, BODY, DUE)),
            entry("answered", appellant(APPEAL_ANSWERED, null)),
            entry("file-asked", office(APPEAL_FILE_ASKED, BODY, "openBy")),
            entry("file-opened", appellant(APPEAL_FILE_OPENED, null)),
            entry("withdrawn", appellant(APPEAL_WITHDRAWN, null), office(APPEAL_TAKEN_BACK, BODY, null)),
            entry("terminated", appellant(APPEAL_TERMINATED, null)),
            entry(
                    "complained",
                    appellant(APPEAL_COMPLAINED, "forwardDueOn"),
                    office(APPEAL_COMPLAINT_RECEIVED, BODY, "forwardDueOn")),
            entry(
                    "complaint-forwarded",
                    appellant(APPEAL_COMPLAINT_FORWARDED, "decisionDueOn"),
                    office(APPEAL_COMPLAINT_ARRIVED, "to", "decisionDueOn")),
            entry("complaint-satisfied", appellant(APPEAL_COMPLAINT_SATISFIED, null)),
            entry(
                    "complaint-decided",
                    appellant(APPEAL_COMPLAINT_DECIDED, "courtUntil"),
                    office(APPEAL_COMPLAINT_RULED, BODY, null)),
            entry("complaint-withdrawn", office(APPEAL_COMPLAINT_TAKEN_BACK, BODY, null)),
            entry("remitted", appellant(APPEAL_REMITTED, DUE), office(APPEAL_ORDERED, BODY, DUE)),
            entry("measure-reported", appellant(APPEAL_MEASURE_REPORTED, null)),
            entry("reopened", appellant(APPEAL_REOPENED, DUE), office(APPEAL_BACK, BODY, DUE)),
            entry("deadline-near", office(APPEAL_DUTY_NEAR, "owedBy", "lastDay")),
            entry(
                    "deadline-missed",
                    appellant(APPEAL_SILENT, "lastDay"),
                    office(APPEAL_DUTY_MISSED, "owedBy", "lastDay"),
                    office(APPEAL_DUTY_MISSED_BELOW, "higherBody", "lastDay")));

    /**
     * Reads a record of the topic.
     *
     * @return nothing if it is of a kind that is not told
     * @throws kz.listeningstate.notification.event.UnreadableEventException if it is not what the contract says
     */
    static Optional<AppealEvent> read(byte[] value) {
        EventFields event = EventFields.of(value);
        String type = event.text("type");
        List<Line> lines = type.startsWith(TYPE_PREFIX) ? LINES.get(type.substring(TYPE_PREFIX.length())) : null;
        if (lines == null) {
            return Optional.empty();
        }
        EventFields data = event.in("data");
        return Optional.of(new AppealEvent(
                event.required("id", UUID::fromString),
                data.required("appealId", UUID::fromString),
                data.optional("appellantId", UUID::fromString),
                data.language("appellantLanguage"),
                lines.stream()
                        .filter(line -> line.applies(data))
                        .map(line -> new Message(line.kind(), facts(line, event, data)))
                        .toList()));
    }

    private static Facts facts(Line line, EventFields event, EventFields data) {
        return Facts.ofAppeal(
                new Facts.Appeal(data.required("appealId", UUID::fromString), data.text("number"), names(data)),
                event.instant("time"),
                line.day() == null ? null : data.required(line.day(), LocalDate::parse),
                data.number("measures").orElse(null),
                new Facts.Detail(
                        code(data),
                        data.optional("article", Function.identity()).orElse(null),
                        data.number("workingDaysLeft").map(Long::intValue).orElse(null),
                        null,
                        null,
                        null,
                        line.office() == null ? null : data.bodyCode(line.office()),
                        false));
    }

    /** Of what came of it, on what ground, or what is owed: an event has one of them. */
    private static String code(EventFields data) {
        return Stream.of("outcome", "ground", "kind")
                .flatMap(field -> data.optional(field, Function.identity()).stream())
                .findFirst()
                .orElse(null);
    }

    private static Map<Language, String> names(EventFields data) {
        // Of a complaint's decision another body than the one that has the appeal owes it.
        EventFields names = data.in(data.node().has("owedByName") ? "owedByName" : "bodyName");
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> names.text(language.tag())));
    }

    private static Line appellant(MessageKind kind, String day) {
        return new Line(kind, null, day);
    }

    private static Line office(MessageKind kind, String body, String day) {
        return new Line(kind, body, day);
    }

    private static Map.Entry<String, List<Line>> entry(String name, Line... lines) {
        return Map.entry(name + ".v1", List.of(lines));
    }
}

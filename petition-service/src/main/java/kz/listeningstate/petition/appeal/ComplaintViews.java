package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** What readers are shown of complaints, and of what can be done. */
@ApplicationScoped
class ComplaintViews {
    private static final Properties WORDS = words();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final WorkingCalendar calendar;
    private final StateBodies bodies;
    private final Clock clock;

    ComplaintViews(WorkingCalendar calendar, StateBodies bodies, Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.clock = clock;
    }

    ComplaintView view(AppealComplaint complaint) {
        ComplaintPhase phase = complaint.phase(clock.instant());
        LocalDate due = phase == ComplaintPhase.AT_BODY ? complaint.forwardDueOn() : complaint.decisionDueOn();
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        Optional<ComplaintRuling> taken =
                Optional.ofNullable(complaint.ruling()).filter(ruling -> complaint.decidedAt() != null);
        return new ComplaintView(
                complaint.id(),
                complaint.version(),
                complaint.handlingId(),
                complaint.basis(),
                phase,
                complaint.bodyCode(),
                complaint.higherBodyCode(),
                complaint.text(),
                complaint.filedAt(),
                complaint.registeredOn(),
                complaint.forwardDueOn(),
                complaint.forwardedAt(),
                complaint.decisionDueOn(),
                phase.isOpen() ? calendar.workingDaysBetween(today, due) : null,
                taken.map(ComplaintRuling::outcome).orElse(null),
                taken.map(ComplaintRuling::reasons).orElse(null),
                taken.map(ComplaintRuling::newAct).orElse(null),
                taken.map(ComplaintRuling::orderedDueOn).orElse(null),
                complaint.decidedAt(),
                complaint.signature() == null ? null : complaint.signature().view(),
                complaint.withdrawnAt());
    }

    /** Last day to go to court (136) after the decision, or after the term that the higher body let pass. */
    private LocalDate courtUntil(AppealComplaint complaint, AppealFrame law) {
        LocalDate from = complaint.decidedAt() == null
                ? complaint.decisionDueOn()
                : WorkingCalendar.dateOf(complaint.decidedAt());
        return courtUntil(from, law);
    }

    /** Last day to go to court (136). */
    LocalDate courtUntil(LocalDate from, AppealFrame law) {
        return calendar.workingDayOnOrAfter(from.plusMonths(law.rules().courtMonths()));
    }

    /**
     * What the citizen can do today about one handling.
     *
     * @param complaints of that handling
     */
    List<Remedy> remedies(Appeal appeal, Handling handling, List<AppealComplaint> complaints, AppealFrame law) {
        Instant now = clock.instant();
        List<Remedy> remedies = new ArrayList<>();
        ComplaintWindow.of(handling, law, now)
                .filter(window -> complaints.stream().noneMatch(complaint -> complaint.isRepeatedBy(window.basis())))
                .ifPresent(window -> remedies.add(first(appeal, handling, window, law)));
        complaints.stream()
                .filter(complaint -> complaint.leadsToCourt(now))
                .map(complaint -> court(appeal, courtUntil(complaint, law)))
                .forEach(remedies::add);
        remedies.removeIf(remedy -> !now.isBefore(WorkingCalendar.endOf(remedy.until())));
        if (!remedies.isEmpty()) {
            remedies.add(
                    new Remedy(Remedy.Kind.PROSECUTOR, null, null, null, null, words("prosecutor", appeal, Map.of())));
        }
        return remedies;
    }

    /** The higher body; where there is none, the court (136). */
    private Remedy first(Appeal appeal, Handling handling, ComplaintWindow window, AppealFrame law) {
        return bodies.higherThan(handling.bodyCode())
                .map(higher -> complaint(appeal, handling, higher, window, law))
                .orElseGet(() -> court(appeal, courtUntil(window.from(), law)));
    }

    private Remedy complaint(
            Appeal appeal, Handling handling, StateBody higher, ComplaintWindow window, AppealFrame law) {
        boolean silence = window.basis() == ComplaintBasis.SILENCE;
        String language = appeal.answerLanguage();
        Map<String, String> values = Map.of(
                "until", DAY.format(window.until()),
                "body", bodies.responsible(handling.bodyCode()).name().in(language),
                "higher", higher.name().in(language),
                "forwarding", String.valueOf(law.rules().complaintForwardingWorkingDays()),
                "term", String.valueOf(law.rules().complaintTermWorkingDays()));
        return new Remedy(
                silence ? Remedy.Kind.COMPLAINT_OF_SILENCE : Remedy.Kind.COMPLAINT,
                "91, 92",
                window.until(),
                handling.bodyCode(),
                higher.code(),
                words(silence ? "silence" : "complaint", appeal, values));
    }

    private static Remedy court(Appeal appeal, LocalDate until) {
        return new Remedy(
                Remedy.Kind.COURT,
                "136",
                until,
                null,
                null,
                words("court", appeal, Map.of("until", DAY.format(until))));
    }

    private static String words(String key, Appeal appeal, Map<String, String> values) {
        String words = WORDS.getProperty(key + "." + appeal.answerLanguage());
        for (Map.Entry<String, String> value : values.entrySet()) {
            words = words.replace("{" + value.getKey() + "}", value.getValue());
        }
        return words;
    }

    private static Properties words() {
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(ComplaintViews.class.getResourceAsStream("/law/appeal-remedies.properties")),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

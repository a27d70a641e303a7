package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** What readers are shown of appeals. */
@ApplicationScoped
class AppealViews {
    private final AppealRuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final ActViews acts;
    private final AppealComplaints complaints;
    private final ComplaintViews complaintViews;
    private final Clock clock;

    AppealViews(
            AppealRuleSets ruleSets,
            WorkingCalendar calendar,
            ActViews acts,
            AppealComplaints complaints,
            ComplaintViews complaintViews,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.acts = acts;
        this.complaints = complaints;
        this.complaintViews = complaintViews;
        this.clock = clock;
    }

    AppealView view(Appeal appeal, List<Handling> handlings) {
        return new AppealView(
                appeal.id(),
                appeal.number(),
                appeal.type(),
                appeal.type().procedure(),
                appeal.bodyCode(),
                appeal.language(),
                appeal.answerLanguage(),
                appeal.subject(),
                appeal.substance(),
                appeal.topic(),
                appeal.region(),
                appeal.isUrgent(),
                appeal.petitionId(),
                appeal.filedAt(),
                appeal.registeredOn(),
                handlings.stream().map(one -> view(appeal, one)).toList());
    }

    HandlingView view(Appeal appeal, Handling handling) {
        Instant now = clock.instant();
        HandlingPhase phase = handling.phase(now);
        AppealFrame law = new AppealFrame(ruleSets.get(appeal.ruleSet()), calendar);
        List<AppealComplaint> filed = handling.isComplainable(now) ? complaints.of(handling.id()) : List.of();
        return new HandlingView(
                handling.id(),
                handling.version(),
                handling.bodyCode(),
                handling.cameFrom(),
                handling.part(),
                phase,
                handling.dueOn(),
                phase.isOpen() ? calendar.workingDaysBetween(WorkingCalendar.dateOf(now), handling.dueOn()) : null,
                phase.isOpen() ? handling.redirectableUntil(law) : null,
                handling.defects().note(),
                handling.defects().fixBy(),
                handling.defects().addition(),
                handling.extension().decidedAt(),
                handling.extension().until(),
                handling.extension().reason(),
                handling.hearing().heldOn(),
                handling.hearing().about(),
                handling.hearing().objectionDueOn(),
                handling.hearing().objection(),
                handling.ending().outcome(),
                handling.ending().returnGround(),
                handling.ending().terminationGround(),
                handling.ending().endReason(),
                handling.ending().at(),
                acts.signed(handling),
                handling.overruledAt(),
                handling.orderedBy(),
                filed.stream().map(complaintViews::view).toList(),
                complaintViews.remedies(appeal, handling, filed, law));
    }
}

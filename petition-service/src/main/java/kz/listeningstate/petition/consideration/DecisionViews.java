package kz.listeningstate.petition.consideration;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionView;

/** What leaves this package of a decision. */
@ApplicationScoped
class DecisionViews {
    private static final String DUTIES = "90-5(2)";
    private static final String REMEDY = "91, 92";

    private final Annexes annexes;
    private final Steps steps;
    private final Members members;
    private final Statements statements;
    private final List<Duty> duties;
    private final StateBodies bodies;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;

    DecisionViews(
            Annexes annexes,
            Steps steps,
            Members members,
            Statements statements,
            @All List<Duty> duties,
            StateBodies bodies,
            RuleSets ruleSets,
            WorkingCalendar calendar) {
        this.annexes = annexes;
        this.steps = steps;
        this.members = members;
        this.statements = statements;
        this.duties = duties;
        this.bodies = bodies;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
    }

    DecisionView view(Decision decision, PetitionView petition) {
        return new DecisionView(
                petition.id(),
                petition.number(),
                petition.bodyCode(),
                decision.version(),
                decision.outcome(),
                decision.language(),
                decision.reasons(),
                decision.texts(),
                annexes.of(petition.id()),
                decision.savedAt(),
                DecisionView.Signature.of(decision.signature()),
                decision.publishedAt(),
                decision.isPublished() ? duties(petition) : null,
                decision.isPublished() ? remedy(decision, petition) : null,
                statements
                        .findByIdOptional(petition.id())
                        .map(OfficialStatement::view)
                        .orElse(null));
    }

    private DecisionView.Remedy remedy(Decision decision, PetitionView petition) {
        LocalDate published = WorkingCalendar.dateOf(decision.publishedAt());
        int months = ruleSets.get(petition.ruleSet()).complaintMonths();
        return new DecisionView.Remedy(
                REMEDY, petition.bodyCode(), calendar.workingDayOnOrAfter(published.plusMonths(months)));
    }

    /** What 90-5(2) asks of a body: more of a central one. */
    List<DecisionView.DutyView> duties(PetitionView petition) {
        UUID id = petition.id();
        List<DecisionView.DutyView> views = new ArrayList<>();
        views.add(duty("working-group", members.anyOf(id)));
        views.add(duty("site-visit", steps.any(id, Step.Kind.SITE_VISIT)));
        duties.forEach(duty -> views.add(duty(duty.name(), duty.isDone(id))));
        if (bodies.get(petition.bodyCode()).level().isCentral()) {
            views.add(duty("foreign-practice", steps.any(id, Step.Kind.FOREIGN_PRACTICE)));
        }
        return views;
    }

    private static DecisionView.DutyView duty(String name, boolean done) {
        return new DecisionView.DutyView(name, DUTIES, done);
    }
}

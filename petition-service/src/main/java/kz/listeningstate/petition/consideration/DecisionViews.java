package kz.listeningstate.petition.consideration;

import static kz.listeningstate.petition.consideration.DecisionView.DutyView.State.DONE;
import static kz.listeningstate.petition.consideration.DecisionView.DutyView.State.NOT_NEEDED;
import static kz.listeningstate.petition.consideration.DecisionView.DutyView.State.OPEN;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionView;

/** What leaves this package of a decision. */
@ApplicationScoped
class DecisionViews {
    private static final String DUTIES = "90-5(2)";

    private final Annexes annexes;
    private final Steps steps;
    private final Statements statements;
    private final List<Duty> duties;
    private final StateBodies bodies;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;

    DecisionViews(
            Annexes annexes,
            Steps steps,
            Statements statements,
            @All List<Duty> duties,
            StateBodies bodies,
            RuleSets ruleSets,
            WorkingCalendar calendar) {
        this.annexes = annexes;
        this.steps = steps;
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
                decision.isSigned() ? decision.signature().view() : null,
                decision.publishedAt(),
                decision.isPublished() ? duties(petition) : null,
                decision.isPublished() ? remedy(decision, petition) : null,
                statements
                        .findByIdOptional(petition.id())
                        .map(OfficialStatement::view)
                        .orElse(null));
    }

    private DecisionView.Remedy remedy(Decision decision, PetitionView petition) {
        RightOfAppeal appeal = Optional.ofNullable(decision.signature())
                .flatMap(signature -> DecisionManifest.appealIn(signature.manifest()))
                .orElseGet(() -> RightOfAppeal.unexplained(
                        ruleSets.get(petition.ruleSet()).complaintMonths()));
        LocalDate published = WorkingCalendar.dateOf(decision.publishedAt());
        LocalDate until = calendar.workingDayOnOrAfter(published.plusMonths(appeal.months()));
        return new DecisionView.Remedy(appeal.article(), petition.bodyCode(), appeal.months(), appeal.texts(), until);
    }

    /** What 90-5(2) asks of a body: more of a central one. */
    List<DecisionView.DutyView> duties(PetitionView petition) {
        UUID id = petition.id();
        List<Step> done = steps.of(id);
        List<DecisionView.DutyView> views = new ArrayList<>();
        // A group that never met has considered nothing.
        views.add(duty("working-group", done.stream().anyMatch(Step::isMeetingOfGroup)));
        views.add(siteVisit(done));
        duties.forEach(duty -> views.add(duty(duty.name(), duty.isDone(id))));
        if (bodies.get(petition.bodyCode()).level().isCentral()) {
            views.add(duty(
                    "foreign-practice", last(done, Step.Kind.FOREIGN_PRACTICE).isPresent()));
        }
        return views;
    }

    /** Where facts need checking: a visit, or the reasons why none is needed. */
    private static DecisionView.DutyView siteVisit(List<Step> done) {
        boolean visited = last(done, Step.Kind.SITE_VISIT).isPresent();
        return last(done, Step.Kind.NO_SITE_VISIT)
                .filter(needless -> !visited)
                .map(needless -> new DecisionView.DutyView(
                        "site-visit", DUTIES, NOT_NEEDED, needless.view().report()))
                .orElseGet(() -> duty("site-visit", visited));
    }

    private static Optional<Step> last(List<Step> done, Step.Kind kind) {
        return done.stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }

    private static DecisionView.DutyView duty(String name, boolean done) {
        return new DecisionView.DutyView(name, DUTIES, done ? DONE : OPEN, null);
    }
}

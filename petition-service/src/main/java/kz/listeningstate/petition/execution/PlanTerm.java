package kz.listeningstate.petition.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionNews;
import kz.listeningstate.petition.petition.PetitionView;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A satisfied petition is owed a plan: from the decision's publication on, until its first measure is there. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanTerm {
    private final PetitionLife petitions;
    private final Terms terms;
    private final WorkingCalendar calendar;
    private final int workingDays;

    PlanTerm(
            PetitionLife petitions,
            Terms terms,
            WorkingCalendar calendar,
            @ConfigProperty(name = "execution.plan-working-days") int workingDays) {
        this.petitions = petitions;
        this.terms = terms;
        this.calendar = calendar;
        this.workingDays = workingDays;
    }

    void begin(@Observes PetitionNews news) {
        if (news.name().equals("decided")) {
            PetitionView petition = petitions.view(news.petitionId());
            if (petition.outcome() != Outcome.REFUSED) {
                follow(petition, null, null);
            }
        }
    }

    /** The plan has its first measure. Repeating it changes nothing. */
    void meet(UUID petition, UUID officer, Instant now) {
        follow(petitions.view(petition), now, officer);
    }

    private void follow(PetitionView petition, Instant metAt, UUID metBy) {
        LocalDate decided = WorkingCalendar.dateOf(petition.decidedAt());
        LocalDate due = calendar.plusWorkingDays(decided, workingDays);
        Term plan = new Term(DeadlineKind.PLAN, petition.id(), petition.bodyCode(), decided, due, metAt, metBy, false);
        terms.follow(petition.id(), List.of(plan));
    }
}

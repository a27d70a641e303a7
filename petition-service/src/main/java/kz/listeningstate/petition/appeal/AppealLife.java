package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.MatterLock;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** What every act on an appeal shares: the lock, its event, its trail and the deadlines that follow, in one transaction. */
@ApplicationScoped
@Transactional
class AppealLife implements MatterLock {
    private static final String TOPIC = "appeal.events";

    private final Appeals appeals;
    private final Handlings handlings;
    private final AppealRuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final Terms terms;
    private final Trail trail;
    private final Outbox outbox;
    private final Substituting substituting;
    private final Clock clock;

    AppealLife(
            Appeals appeals,
            Handlings handlings,
            AppealRuleSets ruleSets,
            WorkingCalendar calendar,
            Terms terms,
            Trail trail,
            Outbox outbox,
            Substituting substituting,
            Clock clock) {
        this.appeals = appeals;
        this.handlings = handlings;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.terms = terms;
        this.trail = trail;
        this.outbox = outbox;
        this.substituting = substituting;
        this.clock = clock;
    }

    /** An appeal and one of its handlings, locked for an act. */
    record Locked(Appeal appeal, Handling handling, AppealFrame law) {

        /** The same appeal at another body. */
        Locked at(Handling other) {
            return new Locked(appeal, other, law);
        }
    }

    /** 404 {@code not-found}. */
    Locked locked(UUID handlingId) {
        UUID appealId =
                handlings.findByIdOptional(handlingId).map(Handling::appealId).orElseThrow(Problem::notFound);
        Appeal appeal = appeals.lock(appealId).orElseThrow(Problem::notFound);
        Handling handling = handlings.findById(handlingId);
        // Another act may have changed it before the lock was ours.
        handlings.getEntityManager().refresh(handling);
        return new Locked(appeal, handling, frame(appeal));
    }

    AppealFrame frame(Appeal appeal) {
        return new AppealFrame(ruleSets.get(appeal.ruleSet()), calendar);
    }

    AppealFrame frameOfToday() {
        return new AppealFrame(ruleSets.inForceOn(WorkingCalendar.dateOf(clock.instant())), calendar);
    }

    /**
     * Puts what happened into the outbox and the audit trail, and sets the deadlines that follow.
     *
     * @param details ids, codes, numbers and dates; no personal data and none of the citizen's words
     */
    void tell(Locked about, Actor actor, String name, Map<String, Object> details) {
        handlings.persist(about.handling());
        handlings.flush();
        Instant now = clock.instant();
        Appeal appeal = about.appeal();
        String id = appeal.id().toString();
        AppealEvent event = AppealEvent.of(name, now, appeal, about.handling(), details);
        outbox.append(TOPIC, id, new CloudEvent("/petition-service", event.type(), id, now, event.data()));
        trail.add(appeal.id(), now, actor, event.name(), substituting.noted(about.handling(), actor, event.details()));
        terms.follow(appeal.id(), HandlingTerms.of(about.handling(), about.law()));
    }

    @Override
    public void lock(UUID matter) {
        appeals.lock(matter);
    }
}

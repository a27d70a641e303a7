package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * What every act on a complaint shares: the appeal's lock, the event, the trail and the deadlines that follow. A body that does
 * not send a complaint on in time does not stop it: the portal hands it on.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintLife {
    private final AppealComplaints complaints;
    private final AppealLife appeals;
    private final Terms terms;
    private final Trail trail;
    private final Clock clock;

    ComplaintLife(AppealComplaints complaints, AppealLife appeals, Terms terms, Trail trail, Clock clock) {
        this.complaints = complaints;
        this.appeals = appeals;
        this.terms = terms;
        this.trail = trail;
        this.clock = clock;
    }

    /** A complaint and what it is about, locked for an act. */
    record Locked(AppealComplaint complaint, AppealLife.Locked about) {}

    /**
     * 404 {@code not-found}, 412 {@code stale-version}.
     *
     * @param version that the caller has read; empty: any
     */
    Locked locked(UUID id, Optional<Integer> version) {
        AppealComplaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        AppealLife.Locked about = appeals.locked(complaint.handlingId());
        // Another act may have changed it before the lock was ours.
        complaints.getEntityManager().refresh(complaint);
        version.ifPresent(read -> IfMatch.check(read, complaint.version()));
        Locked locked = new Locked(complaint, about);
        if (complaint.handOnIfOverdue(clock.instant())) {
            tellForwarded(locked, Actor.SYSTEM);
        }
        return locked;
    }

    void overdue(@Observes DeadlineNews news) {
        if (news.missed() && news.deadline().kind() == DeadlineKind.COMPLAINT_FORWARD) {
            locked(news.deadline().subjectId(), Optional.empty());
        }
    }

    void tellForwarded(Locked locked, Actor actor) {
        tell(
                locked,
                actor,
                "complaint-forwarded",
                Map.of(
                        "to", locked.complaint().higherBodyCode(),
                        "decisionDueOn", locked.complaint().decisionDueOn().toString(),
                        "byPortal", Actor.SYSTEM.equals(actor)));
    }

    /** What a body drafts is told to nobody else. */
    void drafted(Locked locked, Actor officer) {
        AppealComplaint complaint = locked.complaint();
        complaints.persistAndFlush(complaint);
        Map<String, Object> details = Map.of("complaintId", complaint.id(), "version", complaint.version());
        trail.add(complaint.appealId(), clock.instant(), officer, "complaint-drafted", details);
    }

    /** @param details as for {@link AppealLife#tell} */
    void tell(Locked locked, Actor actor, String name, Map<String, Object> details) {
        AppealComplaint complaint = locked.complaint();
        complaints.persistAndFlush(complaint);
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("complaintId", complaint.id().toString());
        appeals.tell(locked.about(), actor, name, all);
        terms.follow(complaint.appealId(), ComplaintTerms.of(complaint));
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.trail.Actor;

/**
 * Tells the other services that what a body owes in an appeal comes near its last day, or was missed, in the transaction that
 * found it. The citizens' own terms (mending, objecting) are nobody's duty.
 */
@ApplicationScoped
class AppealNotices {
    /** What follows from a missed day, such as that the portal hands a complaint on, is told after it. */
    private static final int FIRST = Interceptor.Priority.APPLICATION;

    private final AppealLife life;
    private final FileAccesses files;
    private final AppealMeasures measures;
    private final AppealComplaints complaints;
    private final StateBodies bodies;
    private final Clock clock;

    AppealNotices(
            AppealLife life,
            FileAccesses files,
            AppealMeasures measures,
            AppealComplaints complaints,
            StateBodies bodies,
            Clock clock) {
        this.life = life;
        this.files = files;
        this.measures = measures;
        this.complaints = complaints;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Observes @Priority(FIRST) DeadlineNews news) {
        if (news.deadline().kind().isDuty()) {
            handling(news.deadline()).map(life::locked).ifPresent(about -> tell(about, news));
        }
    }

    private void tell(AppealLife.Locked about, DeadlineNews news) {
        DeadlineView deadline = news.deadline();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", deadline.kind().name());
        details.put("article", deadline.article());
        details.put("lastDay", deadline.dueOn().toString());
        details.put("workingDaysLeft", news.workingDaysLeft());
        details.put("owedBy", deadline.bodyCode());
        details.put(
                "owedByName", AppealEvent.names(bodies.get(deadline.bodyCode()).name()));
        details.put("subjectId", deadline.subjectId().toString());
        if (news.missed()) {
            details.put("silent", isSilence(about, deadline));
            bodies.higherThan(deadline.bodyCode()).ifPresent(higher -> details.put("higherBody", higher.code()));
        }
        life.tell(about, Actor.SYSTEM, news.missed() ? "deadline-missed" : "deadline-near", details);
    }

    /** Of one appeal several terms may be missed at once: it is the answer's that silence begins with. */
    private boolean isSilence(AppealLife.Locked about, DeadlineView deadline) {
        return deadline.subjectId().equals(about.handling().id())
                && ComplaintWindow.of(about.handling(), about.law(), clock.instant())
                        .filter(window -> window.basis() == ComplaintBasis.SILENCE)
                        .isPresent();
    }

    /** What the deadline's handling is; empty: it is no appeal's. */
    private Optional<UUID> handling(DeadlineView deadline) {
        return switch (deadline.kind()) {
            case APPEAL_ANSWER, APPEAL_RETURN -> Optional.of(deadline.subjectId());
            case APPEAL_FILE_ACCESS ->
                Optional.of(files.findById(deadline.subjectId()).handlingId());
            case APPEAL_MEASURE ->
                Optional.of(measures.findById(deadline.subjectId()).handlingId());
            case COMPLAINT_FORWARD, COMPLAINT_DECISION ->
                Optional.of(complaints.findById(deadline.subjectId()).handlingId());
            default -> Optional.empty();
        };
    }
}

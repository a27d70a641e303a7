package kz.listeningstate.petition.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.trail.Actor;

/**
 * Tells the other services that a duty in a petition comes near its last day, or was missed, in the transaction that
 * found it. The citizens' own terms (co-signers, collection) are nobody's duty: of their end {@code lapsed} and
 * {@code fell-short} tell. Other matters, such as a breach of personal data, are no petition and are not told. Nor is it told
 * that the notice of a threshold comes near its end: that would wait in the outbox behind the very event that gives the notice.
 */
@ApplicationScoped
class DeadlineNotices {
    private final PetitionLife petitions;

    DeadlineNotices(PetitionLife petitions) {
        this.petitions = petitions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void tell(@Observes DeadlineNews news) {
        DeadlineView deadline = news.deadline();
        boolean late = !news.missed() && deadline.kind() == DeadlineKind.THRESHOLD_NOTICE;
        if (deadline.kind().isDuty() && !late && petitions.isPetition(deadline.matterId())) {
            petitions.announce(
                    deadline.matterId(),
                    Actor.SYSTEM,
                    news.missed() ? "deadline-missed" : "deadline-near",
                    details(deadline, news.workingDaysLeft()));
        }
    }

    private static Map<String, Object> details(DeadlineView deadline, int workingDaysLeft) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("kind", deadline.kind().name());
        details.put("article", deadline.article());
        details.put("dueOn", deadline.dueOn().toString());
        details.put("workingDaysLeft", workingDaysLeft);
        details.put("shownToPublic", deadline.kind().isShownToPublic());
        if (deadline.bodyCode() != null) {
            details.put("owedBy", deadline.bodyCode());
        } else if (deadline.kind().isOfOperators()) {
            details.put("owedByRole", Role.OPERATOR);
        }
        if (deadline.subjectId() != null) {
            details.put("subjectId", deadline.subjectId().toString());
        }
        return details;
    }
}

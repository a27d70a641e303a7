package kz.listeningstate.petition.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The terms of a matter, as the features that own its facts set them. */
@ApplicationScoped
@Transactional
public class Terms {
    private final Deadlines deadlines;
    private final Clock clock;

    Terms(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Brings the matter's deadlines in line with its facts; the caller holds a lock on the matter. May be repeated. */
    public void follow(UUID matter, List<Term> terms) {
        List<Deadline> known = deadlines.ofMatter(matter);
        Instant now = clock.instant();
        for (Term term : terms) {
            Deadline deadline = known.stream()
                    .filter(one -> one.isAbout(term))
                    .findFirst()
                    .orElseGet(() -> new Deadline(matter, term));
            deadline.follow(term, now);
            deadlines.persist(deadline);
        }
    }

    /** All deadlines of a matter, by their last day. */
    public List<DeadlineView> of(UUID matter) {
        return deadlines.ofMatter(matter).stream().map(Deadline::view).toList();
    }
}

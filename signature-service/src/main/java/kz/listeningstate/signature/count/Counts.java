package kz.listeningstate.signature.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.signature.sequencer.LogReader;

/** Counts beside the checkpoint they are of. */
@ApplicationScoped
class Counts {
    private final SignatureCounts counts;
    private final LogReader log;

    Counts(SignatureCounts counts, LogReader log) {
        this.counts = counts;
        this.log = log;
    }

    /** Read again when a checkpoint was published in between: a count never stands beside another tree than its own. */
    Count of(UUID petitionId) {
        while (true) {
            LogReader.Latest before = log.latest();
            Count count = QuarkusTransaction.requiringNew()
                    .call(() -> counts.of(petitionId).at(before.size(), before.at()));
            if (log.latest().size() == before.size()) {
                return count;
            }
        }
    }
}

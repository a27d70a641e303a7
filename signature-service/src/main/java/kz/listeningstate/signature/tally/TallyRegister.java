package kz.listeningstate.signature.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whether petitions have their last tally. */
@ApplicationScoped
public class TallyRegister {
    private final Tallies tallies;

    TallyRegister(Tallies tallies) {
        this.tallies = tallies;
    }

    /** When its final TALLY was queued; empty before. */
    @Transactional
    public Optional<Instant> endedAt(UUID petitionId) {
        return tallies.lastWord(petitionId).map(Tally::talliedAt);
    }
}

package kz.listeningstate.signature.act;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.listeningstate.signature.clock.CautiousClock;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.tally.TallyRegister;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long it stays possible to tell who signed. Three years by default, the general limitation period (Civil Code, article
 * 178): so long a count may be disputed in court. What the operator's lawyers decide is a setting.
 */
@ApplicationScoped
class Retention {
    private final TallyRegister tallies;
    private final CautiousClock clock;
    private final Period afterTally;

    Retention(
            TallyRegister tallies,
            CautiousClock clock,
            @ConfigProperty(name = "retention.after-tally", defaultValue = "P3Y") Period afterTally) {
        this.tallies = tallies;
        this.clock = clock;
        this.afterTally = afterTally;
    }

    /** 409 {@code retention-not-over} before the term after the final tally has passed, or without such a tally. */
    void requireOver(UUID petitionId) {
        boolean over = tallies.endedAt(petitionId)
                .map(ended -> ended.atZone(ZoneOffset.UTC).plus(afterTally).toInstant())
                .filter(end -> !end.isAfter(clock.instant()))
                .isPresent();
        if (!over) {
            throw new Problem(409, "retention-not-over");
        }
    }
}

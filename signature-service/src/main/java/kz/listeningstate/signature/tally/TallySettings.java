package kz.listeningstate.signature.tally;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** When petitions are tallied. */
@ConfigMapping(prefix = "tally")
interface TallySettings {

    /** From the closing of signing to the final TALLY; so long a pending signature may still be decided. */
    @WithName("wait")
    @WithDefault("PT72H")
    Duration afterClosing();

    /** In addition for one that was never published: the count of its last signatures may still make it one. */
    @WithDefault("P1D")
    Duration lapse();

    /** How often is looked whether a tally is due. */
    @WithDefault("PT1M")
    Duration look();
}

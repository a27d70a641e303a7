package kz.listeningstate.signature.stamp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Time stamps over checkpoints. */
@ConfigMapping(prefix = "stamps")
interface StampSettings {

    /** Where a time-stamping authority of the trust profile answers (RFC 3161 over HTTP); without it nothing is stamped. */
    Optional<URI> tsa();

    @WithDefault("PT1H")
    Duration every();

    /** What the authority may take to answer. */
    @WithDefault("PT10S")
    Duration timeout();
}

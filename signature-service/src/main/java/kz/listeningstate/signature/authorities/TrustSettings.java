package kz.listeningstate.signature.authorities;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;

/** Whom this installation trusts. */
@ConfigMapping(prefix = "trust")
public interface TrustSettings {

    /** Name of the profile: one shipped with the service, or one in {@link #directory}. */
    String profile();

    /** The operator's own profiles: {@code <name>.json} and the certificates it names. */
    Optional<Path> directory();

    /** Takes the place of the profile's own sources of revocation, in the order to be asked. */
    Optional<List<Source>> revocationSources();

    /** Takes the place of the profile's own time-out of a live OCSP answer. */
    Optional<Duration> ocspTimeout();

    Demo demo();

    /** The launcher's demo authority, for the profile {@code demo}. */
    interface Demo {

        /** Directory of its certificates. */
        Optional<Path> authority();

        /** Where its OCSP, CRLs and time stamps are. */
        Optional<URI> services();
    }
}

package kz.listeningstate.signature.signature;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import kz.listeningstate.signature.verification.Verification;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads whom to trust when the service starts; with anchors it must not believe it does not start. */
class VerificationFactory {

    @Produces
    @Singleton
    @Startup
    Verification verification(
            @ConfigProperty(name = "trust.profile") String name,
            @ConfigProperty(name = "trust.demo.authority") Optional<Path> demoAuthority) {
        return new Verification(load(name, demoAuthority, ConfigUtils.getProfiles()));
    }

    static TrustProfile load(String name, Optional<Path> demoAuthority, List<String> quarkusProfiles) {
        TrustProfile profile = name.equals("demo")
                ? TrustProfiles.demo(demoAuthority.orElseThrow(() -> new IllegalStateException(
                        "trust.demo.authority is not set: the demo profile needs the directory of its authorities.")))
                : TrustProfiles.shipped(name);
        boolean outsideProduction = quarkusProfiles.contains("demo") || quarkusProfiles.contains("test");
        if (!profile.production() && !outsideProduction) {
            throw new IllegalStateException("Trust profile \"" + name
                    + "\" holds test or demo authorities and loads only with quarkus.profile=demo or test.");
        }
        return profile;
    }
}

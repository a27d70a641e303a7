package kz.listeningstate.signature.authorities;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy;
import kz.listeningstate.signature.trust.TrustProfiles;
import kz.listeningstate.signature.trust.UntrustedAuthority;
import kz.listeningstate.signature.worker.Worker;
import org.jboss.logging.Logger;

/** The trust profile in use. Loaded when the service starts, which with anchors it must not believe does not start. */
@Startup
@ApplicationScoped
public class Trust {
    private static final Logger LOG = Logger.getLogger(Trust.class);
    private static final int WARN_DAYS = 60;

    private final TrustSettings settings;
    private final Clock clock;
    private final Worker watch = new Worker("trust-watch", Duration.ofDays(1), this::warn);
    private volatile TrustProfile profile;

    Trust(TrustSettings settings, Clock clock, MeterRegistry metrics) {
        this.settings = settings;
        this.clock = clock;
        this.profile = load(settings, ConfigUtils.getProfiles());
        metrics.gauge("trust_days_left", this, trust -> trust.fewestDaysLeft());
        watch.start();
    }

    public TrustProfile profile() {
        return profile;
    }

    /** Loads the profile anew; when it cannot be believed, {@link UntrustedAuthority} says why and the old one stays. */
    public TrustProfile reload() {
        profile = load(settings, ConfigUtils.getProfiles());
        watch.wake();
        return profile;
    }

    /** Whole days until an issuer, or its root, expires. */
    public long daysLeft(Issuer issuer) {
        return Duration.between(clock.instant(), issuer.notAfter()).toDays();
    }

    private long fewestDaysLeft() {
        return profile.issuers().values().stream()
                .mapToLong(this::daysLeft)
                .min()
                .orElse(0);
    }

    private boolean warn() {
        profile.issuers().values().stream()
                .filter(issuer -> daysLeft(issuer) <= WARN_DAYS)
                .forEach(issuer -> LOG.warnf(
                        "Issuing authority %s of trust profile %s expires in %d days: signatures under it will be refused",
                        issuer.keyIdentifier(), profile.name(), daysLeft(issuer)));
        return false;
    }

    static TrustProfile load(TrustSettings settings, List<String> quarkusProfiles) {
        TrustProfile profile = read(settings);
        boolean outsideProduction = quarkusProfiles.contains("demo") || quarkusProfiles.contains("test");
        if (!profile.production() && !outsideProduction) {
            throw new UntrustedAuthority("Trust profile \"" + profile.name()
                    + "\" holds test or demo authorities and loads only with quarkus.profile=demo or test.");
        }
        RevocationPolicy shipped = profile.revocation();
        return profile.withRevocationBy(new RevocationPolicy(
                settings.revocationSources().orElse(shipped.sources()),
                settings.ocspTimeout().orElse(shipped.ocspTimeout()),
                shipped.window()));
    }

    private static TrustProfile read(TrustSettings settings) {
        String name = settings.profile();
        if (name.equals("demo")) {
            return TrustProfiles.demo(
                    settings.demo()
                            .authority()
                            .orElseThrow(
                                    () -> new UntrustedAuthority("trust.demo.authority is not set: the demo profile"
                                            + " needs the directory of its authorities.")),
                    settings.demo().services());
        }
        return settings.directory()
                .filter(directory -> Files.exists(directory.resolve(name + ".json")))
                .map(directory -> TrustProfiles.in(directory, name))
                .orElseGet(() -> TrustProfiles.shipped(name));
    }

    @PreDestroy
    void close() {
        watch.close();
    }
}

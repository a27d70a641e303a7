package kz.listeningstate.signature.revocation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kz.listeningstate.signature.authorities.Trust;
import kz.listeningstate.signature.http.HttpAnswer;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.worker.Worker;
import org.jboss.logging.Logger;

/**
 * The issuers' lists in memory, fetched anew when half their time is over and at least every ten minutes. A list that does
 * not verify never takes the place of one that does.
 */
@Startup
@ApplicationScoped
class RevocationLists {
    private static final Logger LOG = Logger.getLogger(RevocationLists.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration FETCH_EVERY = Duration.ofMinutes(10);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
    /** With one list, to its end. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** A million and a half entries. */
    private static final int LARGEST = 64 << 20;

    private static final int OK = 200;

    private final Supplier<TrustProfile> trust;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<URI, Fetched> lists = new ConcurrentHashMap<>();
    private final Worker worker = new Worker("crl-refresh", LOOK_EVERY, this::refresh);

    /** A list and when it is to be fetched again; no list after a first failure. */
    private record Fetched(Optional<RevocationList> list, Instant again) {}

    @Inject
    RevocationLists(Trust trust, Clock clock, MeterRegistry metrics) {
        this(trust::profile, clock, metrics, PATIENCE);
        worker.start();
    }

    /** Fetches nothing by itself. */
    RevocationLists(Supplier<TrustProfile> trust, Clock clock, MeterRegistry metrics, Duration patience) {
        this.trust = trust;
        this.clock = clock;
        this.patience = patience;
        metrics.gauge("crl_oldest_seconds", this, RevocationLists::oldestSeconds);
    }

    /** What the lists say; empty unless the whole list is current, and the delta list too where the issuer has one. */
    Optional<RevocationStatus> status(Issuer issuer, BigInteger serial, Instant receivedAt) {
        Optional<RevocationList> base = current(issuer.crl()).filter(list -> !list.isDelta());
        Optional<RevocationList> delta = current(issuer.deltaCrl());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        boolean complete = issuer.deltaCrl() == null
                || delta.filter(base.get()::isCompletedBy).isPresent();
        return complete ? base.map(list -> status(list, delta.orElse(null), serial, receivedAt)) : Optional.empty();
    }

    private static RevocationStatus status(
            RevocationList base, RevocationList delta, BigInteger serial, Instant receivedAt) {
        return new RevocationStatus(
                base.verdict(delta, serial, receivedAt),
                Source.CRL,
                null,
                new RevocationStatus.Lists(base.number(), delta == null ? null : delta.number()));
    }

    private Optional<RevocationList> current(URI address) {
        return Optional.ofNullable(address)
                .map(lists::get)
                .flatMap(Fetched::list)
                .filter(list -> list.isCurrentAt(clock.instant()));
    }

    /** Fetches what is due; never more to do at once. */
    boolean refresh() {
        if (trust.get().revocation().sources().contains(Source.CRL)) {
            trust.get().issuers().values().forEach(issuer -> {
                refresh(issuer, issuer.crl());
                refresh(issuer, issuer.deltaCrl());
            });
        }
        return false;
    }

    private void refresh(Issuer issuer, URI address) {
        Instant now = clock.instant();
        Fetched known = address == null ? null : lists.get(address);
        if (address == null || known != null && now.isBefore(known.again())) {
            return;
        }
        try {
            RevocationList list = RevocationList.read(fetch(address), issuer);
            lists.put(address, new Fetched(Optional.of(list), again(list, now)));
        } catch (IOException | UnusableAnswer failure) {
            LOG.warnf("The revocation list %s could not be renewed: %s", address, failure.getMessage());
            Optional<RevocationList> last = known == null ? Optional.empty() : known.list();
            lists.put(address, new Fetched(last, now.plus(AFTER_FAILURE)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] fetch(URI address) throws IOException, InterruptedException {
        HttpAnswer answer = HttpAnswer.to(HttpRequest.newBuilder(address), http, patience, LARGEST + 1);
        UnusableAnswer.unless(answer.status() == OK, "HTTP status " + answer.status());
        UnusableAnswer.unless(answer.body().length <= LARGEST, "too big");
        return answer.body();
    }

    private static Instant again(RevocationList list, Instant now) {
        Instant halfTime = now.plus(Duration.between(now, list.nextUpdate()).dividedBy(2));
        Instant soon = now.plus(FETCH_EVERY);
        Instant earliest = now.plus(LOOK_EVERY);
        Instant wanted = halfTime.isBefore(soon) ? halfTime : soon;
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    private double oldestSeconds() {
        return lists.values().stream()
                .flatMap(fetched -> fetched.list().stream())
                .mapToLong(list ->
                        Duration.between(list.thisUpdate(), clock.instant()).toSeconds())
                .max()
                .orElse(0);
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}

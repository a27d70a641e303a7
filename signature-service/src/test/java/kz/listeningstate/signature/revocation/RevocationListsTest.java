package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An installation that knows revocations by lists alone: fetched from the authority, renewed ahead, silent when old. */
class RevocationListsTest {
    private static AuthorityServer authority;
    private static TrustProfile profile;
    private final MovedClock clock = new MovedClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private RevocationLists lists;

    @BeforeAll
    static void start() {
        authority = AuthorityServer.temporary();
        profile = TrustProfiles.demo(authority.authority().certificates(), Optional.of(authority.url()));
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @AfterEach
    void honest() {
        lists.close();
        authority.behave(Behaviour.HONEST);
    }

    @Test
    void aRevocationIsKnownAtTheNextRenewalWhichComesBeforeTheListsEnd() {
        fetched();
        authority.revoke("citizen-12"); // GOST
        authority.revoke("citizen-14"); // RSA
        lists.refresh();
        assertEquals(Optional.of(Verdict.GOOD), verdict("citizen-12"), "not fetched before ten minutes are over");
        clock.move(Duration.ofMinutes(10));
        lists.refresh();
        assertEquals(Optional.of(Verdict.REVOKED), verdict("citizen-12"));
        assertEquals(Optional.of(Verdict.REVOKED), verdict("citizen-14"));
        assertEquals(Optional.of(Verdict.GOOD), verdict("aigul"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "BAD_SIGNATURE", "STALE", "TRY_LATER"})
    void whileTheyCannotBeRenewedTheOldOnesSpeakUntilTheyEnd(Behaviour trouble) {
        fetched();
        authority.behave(trouble);
        clock.move(Duration.ofMinutes(30));
        lists.refresh();
        // A stale list is genuine: it takes the old one's place, and nothing is known from then on.
        Optional<Verdict> meanwhile = trouble == Behaviour.STALE ? Optional.empty() : Optional.of(Verdict.GOOD);
        assertEquals(meanwhile, verdict("aigul"));
        assertTrue(metrics.get("crl_oldest_seconds").gauge().value() >= 1800);

        // The delta list ends after an hour, and the whole list alone says too little.
        clock.move(Duration.ofMinutes(31));
        lists.refresh();
        assertEquals(Optional.empty(), verdict("aigul"));
    }

    @Test
    void whatWasAwayIsAskedForAgainSoon() {
        authority.behave(Behaviour.DOWN);
        open(profile.withRevocationBy(profile.revocation().withSources(List.of(Source.CRL))));
        lists.refresh();
        assertEquals(Optional.empty(), verdict("aigul"));
        authority.behave(Behaviour.HONEST);
        lists.refresh();
        assertEquals(Optional.empty(), verdict("aigul"), "not at once");
        clock.move(Duration.ofSeconds(31));
        lists.refresh();
        assertEquals(Optional.of(Verdict.GOOD), verdict("aigul"));
    }

    /** Each is given up in time; the others are not kept from being fetched for ever. */
    @Test
    void aListThatStopsInItsMiddleIsNotWaitedFor() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer stalling = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stalling.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
        });
        stalling.start();
        try {
            TrustProfile there = TrustProfiles.demo(
                    authority.authority().certificates(),
                    Optional.of(URI.create(
                            "http://127.0.0.1:" + stalling.getAddress().getPort())));
            open(there.withRevocationBy(there.revocation().withSources(List.of(Source.CRL))), Duration.ofMillis(200));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> lists.refresh());
            assertTrue(asked.get() > 1, asked + " lists asked for");
            assertEquals(Optional.empty(), verdict("aigul"));
        } finally {
            stalling.stop(0);
        }
    }

    @Test
    void whoAsksForNoListsFetchesNone() {
        open(profile.withRevocationBy(profile.revocation().withSources(List.of(Source.OCSP))));
        lists.refresh();
        assertEquals(Optional.empty(), verdict("aigul"));
    }

    private void fetched() {
        open(profile.withRevocationBy(profile.revocation().withSources(List.of(Source.CRL))));
        lists.refresh();
        assertEquals(Optional.of(Verdict.GOOD), verdict("aigul"));
        assertEquals(Optional.of(Verdict.GOOD), verdict("yerlan"));
    }

    private void open(TrustProfile used) {
        open(used, Duration.ofSeconds(20));
    }

    private void open(TrustProfile used, Duration patience) {
        lists = new RevocationLists(() -> used, clock, metrics, patience);
    }

    private Optional<Verdict> verdict(String identity) {
        DemoIdentity citizen = authority.authority().find(identity).orElseThrow();
        byte[] id = AuthorityKeyIdentifier.fromExtensions(citizen.certificate().getExtensions())
                .getKeyIdentifierOctets();
        Issuer issuer = profile.issuer(HexFormat.of().formatHex(id)).orElseThrow();
        BigInteger serial = citizen.certificate().getSerialNumber();
        return lists.status(issuer, serial, clock.instant()).map(RevocationStatus::verdict);
    }
}

package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.Enclosures;
import kz.listeningstate.embedded.authority.OnlineService;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.trust.TrustProfiles;
import kz.listeningstate.signature.verification.Verification;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which source is asked, and whose word stands for how long. */
class RevocationTest {
    private static final byte[] TEXT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final MovedClock CLOCK = new MovedClock();
    private static final List<Source> ALL = List.of(Source.EMBEDDED_OCSP, Source.OCSP, Source.CRL);

    @TempDir
    static Path dir;

    private static AuthorityServer authority;
    private static TrustProfile profile;
    private final Set<String> questions = new HashSet<>();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private RevocationLists lists;

    @BeforeAll
    static void start() {
        authority = AuthorityServer.start(DemoAuthority.openOrCreate(dir, CLOCK), 0);
        profile = TrustProfiles.demo(authority.authority().certificates(), Optional.of(authority.url()));
    }

    @AfterAll
    static void stop() {
        authority.close();
    }

    @AfterEach
    void honest() {
        authority.behave(Behaviour.HONEST);
    }

    @Test
    void aLiveAnswerIsGoodForTenMinutesAndForItsCertificateAlone() {
        Revocation revocation = by(List.of(Source.OCSP));
        assertKnown(Verdict.GOOD, Source.OCSP, check(revocation, "aigul"));
        CLOCK.move(Duration.ofMinutes(9));
        assertKnown(Verdict.GOOD, Source.OCSP, check(revocation, "aigul"));
        assertEquals(1, questions.size());
        check(revocation, "olga");
        assertEquals(2, questions.size(), "another person");
        CLOCK.move(Duration.ofMinutes(2));
        assertKnown(Verdict.GOOD, Source.OCSP, check(revocation, "aigul"));
        assertEquals(3, questions.size(), "asked anew, by another nonce");
        authority.behave(Behaviour.DOWN);
        CLOCK.move(Duration.ofMinutes(11));
        assertEquals(Verdict.UNKNOWN, check(revocation, "aigul").verdict(), "an old answer says nothing");
    }

    @Test
    void anAnswerInsideTheMessageSparesTheQuestion() {
        Revocation revocation = by(ALL);
        assertKnown(Verdict.GOOD, Source.EMBEDDED_OCSP, check(revocation, enclosing("aigul", "aigul")));
        assertEquals(0, questions.size());
        assertKnown(Verdict.GOOD, Source.OCSP, check(revocation, enclosing("aigul", "olga")));
        assertEquals(1, questions.size(), "one about somebody else spares none");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BAD_SIGNATURE", "UNSIGNED_BY_US", "RESPONDER_WITHOUT_EKU", "STALE", "FUTURE", "UNKNOWN_STATUS"})
    void aLieInsideTheMessageIsNotBelieved(Behaviour lie) {
        authority.behave(OnlineService.OCSP, lie);
        VerifiedSignature signature = enclosing("yerlan", "yerlan");
        authority.behave(OnlineService.OCSP, Behaviour.HONEST);
        assertKnown(Verdict.GOOD, Source.OCSP, check(by(ALL), signature));
    }

    @Test
    void theListsAreAskedLastAndNobodysSilenceIsGood() {
        Revocation revocation = by(ALL);
        authority.behave(OnlineService.OCSP, Behaviour.DOWN);
        assertEquals(Verdict.UNKNOWN, check(revocation, "aigul").verdict(), "the lists are not there yet");
        lists.refresh();
        RevocationStatus listed = check(revocation, "aigul");
        assertKnown(Verdict.GOOD, Source.CRL, listed);
        assertNull(listed.ocspAnswer());
        assertEquals(Verdict.UNKNOWN, check(by(List.of()), "aigul").verdict(), "no source");
    }

    @Test
    void revokedIsRevokedWhoeverSaysIt() {
        VerifiedSignature signature = enclosing("citizen-16", null);
        authority.revoke("citizen-16");
        CLOCK.move(Duration.ofSeconds(2));
        assertKnown(Verdict.REVOKED, Source.OCSP, check(by(ALL), signature));
        assertKnown(Verdict.REVOKED, Source.EMBEDDED_OCSP, check(by(ALL), enclosing("citizen-16", "citizen-16")));
        authority.behave(OnlineService.OCSP, Behaviour.DOWN);
        Revocation listed = by(ALL);
        lists.refresh();
        assertKnown(Verdict.REVOKED, Source.CRL, check(listed, signature));
    }

    private static void assertKnown(Verdict verdict, Source source, RevocationStatus status) {
        assertEquals(verdict, status.verdict());
        assertEquals(source, status.source());
    }

    private Revocation by(List<Source> sources) {
        TrustProfile used = profile.withRevocationBy(profile.revocation().withSources(sources));
        lists = new RevocationLists(() -> used, CLOCK, metrics, Duration.ofSeconds(20));
        OcspClient counting = new OcspClient(Duration.ZERO) {
            @Override
            CompletionStage<byte[]> ask(URI responder, byte[] request, Duration timeout) {
                questions.add(java.util.HexFormat.of().formatHex(request));
                try {
                    return CompletableFuture.completedStage(authority.ocsp(request));
                } catch (IllegalStateException down) {
                    return CompletableFuture.failedStage(down);
                }
            }
        };
        return new Revocation(() -> used, counting, lists, CLOCK, metrics);
    }

    private static RevocationStatus check(Revocation revocation, String identity) {
        return check(revocation, enclosing(identity, null));
    }

    private static RevocationStatus check(Revocation revocation, VerifiedSignature signature) {
        return revocation
                .check(signature, CLOCK.instant())
                .toCompletableFuture()
                .join();
    }

    /** A signature that brings along an OCSP answer about somebody; null = none. */
    private static VerifiedSignature enclosing(String identity, String about) {
        DemoIdentity citizen = authority.authority().find(identity).orElseThrow();
        Enclosures enclosures = about == null
                ? Enclosures.NONE
                : Enclosures.NONE.withOcsp(authority.ocspResponse(
                        authority.authority().find(about).orElseThrow().certificate()));
        return new Verification(profile).verify(citizen.sign(TEXT, true, enclosures), TEXT, CLOCK.instant());
    }
}

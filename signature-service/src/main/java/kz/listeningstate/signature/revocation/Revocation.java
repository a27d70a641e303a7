package kz.listeningstate.signature.revocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.authorities.Trust;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfile.RevocationPolicy.Source;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.jboss.logging.Logger;

/** Asks the profile's sources one after the other until one knows. Waits on no thread. */
@ApplicationScoped
public class Revocation {
    private static final Logger LOG = Logger.getLogger(Revocation.class);
    private static final int NONCE_BYTES = 32;
    private static final int REMEMBERED = 50_000;

    private final Supplier<TrustProfile> trust;
    private final OcspClient ocsp;
    private final RevocationLists lists;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final SecureRandom random = new SecureRandom();
    /** Live answers by the certificate's SHA-256, read anew for each receipt: a revocation counts from its moment on. */
    private final Cache<ByteBuffer, Answered> answers;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answered(OcspQuestion question, byte[] answer) {}

    @Inject
    Revocation(Trust trust, OcspClient ocsp, RevocationLists lists, Clock clock, MeterRegistry metrics) {
        this(trust::profile, ocsp, lists, clock, metrics);
    }

    Revocation(
            Supplier<TrustProfile> trust, OcspClient ocsp, RevocationLists lists, Clock clock, MeterRegistry metrics) {
        this.trust = trust;
        this.ocsp = ocsp;
        this.lists = lists;
        this.clock = clock;
        this.metrics = metrics;
        this.answers = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(trust.get().revocation().window().toSeconds(), TimeUnit.SECONDS)
                .build();
    }

    /** Whether the signer's certificate was revoked at that time; never fails, what cannot be learnt is UNKNOWN. */
    public CompletionStage<RevocationStatus> check(VerifiedSignature signature, Instant receivedAt) {
        TrustProfile profile = trust.get();
        return ask(profile.revocation().sources().iterator(), signature, receivedAt, profile)
                .thenApply(status -> {
                    metrics.counter(
                                    "revocation_checks",
                                    "verdict",
                                    status.verdict().name(),
                                    "source",
                                    status.isKnown() ? status.source().name() : "NONE")
                            .increment();
                    return status;
                });
    }

    private CompletionStage<RevocationStatus> ask(
            Iterator<Source> sources, VerifiedSignature signature, Instant receivedAt, TrustProfile profile) {
        if (!sources.hasNext()) {
            return CompletableFuture.completedStage(RevocationStatus.UNKNOWN);
        }
        CompletionStage<RevocationStatus> asked = switch (sources.next()) {
            case EMBEDDED_OCSP -> CompletableFuture.completedStage(embedded(signature, receivedAt, profile));
            case OCSP -> live(signature, receivedAt, profile);
            case CRL -> CompletableFuture.completedStage(listed(signature, receivedAt));
        };
        return asked.thenCompose(status -> status.isKnown()
                ? CompletableFuture.completedStage(status)
                : ask(sources, signature, receivedAt, profile));
    }

    private static RevocationStatus embedded(VerifiedSignature signature, Instant receivedAt, TrustProfile profile) {
        OcspQuestion question = new OcspQuestion(signature.issuer(), signature.serial(), null);
        for (byte[] answer : signature.ocspAnswers()) {
            try {
                Verdict verdict = new OcspAnswer(profile).read(answer, question, receivedAt, receivedAt);
                return RevocationStatus.answered(verdict, Source.EMBEDDED_OCSP, answer);
            } catch (UnusableAnswer unusable) {
                LOG.debugf("An OCSP answer inside a CMS is not believed: %s", unusable.getMessage());
            }
        }
        return RevocationStatus.UNKNOWN;
    }

    private RevocationStatus listed(VerifiedSignature signature, Instant receivedAt) {
        return lists.status(signature.issuer(), signature.serial().getValue(), receivedAt)
                .orElse(RevocationStatus.UNKNOWN);
    }

    private CompletionStage<RevocationStatus> live(
            VerifiedSignature signature, Instant receivedAt, TrustProfile profile) {
        ByteBuffer certificate = ByteBuffer.wrap(Sha256.of(signature.certificate()));
        Answered known = answers.getIfPresent(certificate);
        if (known != null) {
            try {
                return CompletableFuture.completedStage(read(known, receivedAt, profile));
            } catch (UnusableAnswer outlived) {
                answers.invalidate(certificate);
            }
        }
        if (signature.issuer().ocsp() == null) {
            return CompletableFuture.completedStage(RevocationStatus.UNKNOWN);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        OcspQuestion question = new OcspQuestion(signature.issuer(), signature.serial(), nonce);
        return ocsp.ask(
                        signature.issuer().ocsp(),
                        question.request(),
                        profile.revocation().ocspTimeout())
                .thenApply(answer -> {
                    Answered answered = new Answered(question, answer);
                    RevocationStatus status = read(answered, receivedAt, profile);
                    answers.put(certificate, answered);
                    return status;
                })
                .exceptionally(failure -> {
                    LOG.debugf("OCSP does not know: %s", failure.toString());
                    metrics.counter("ocsp_failures").increment();
                    return RevocationStatus.UNKNOWN;
                });
    }

    private RevocationStatus read(Answered answered, Instant receivedAt, TrustProfile profile) {
        Verdict verdict =
                new OcspAnswer(profile).read(answered.answer(), answered.question(), clock.instant(), receivedAt);
        return RevocationStatus.answered(verdict, Source.OCSP, answered.answer());
    }
}

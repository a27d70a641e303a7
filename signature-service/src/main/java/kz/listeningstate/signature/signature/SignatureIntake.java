package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.CmsText;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** The way of a signature: petition, verification, uniqueness, storage. Nothing is said of a person before it is known. */
@ApplicationScoped
class SignatureIntake {
    private static final int REFUSED = 422;

    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final Verifier verifier;
    private final SignatureStore store;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer verificationTime;

    SignatureIntake(
            PetitionRegister petitions,
            SigningDocuments documents,
            Verifier verifier,
            SignatureStore store,
            Clock clock,
            MeterRegistry metrics) {
        this.petitions = petitions;
        this.documents = documents;
        this.verifier = verifier;
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
        this.verificationTime = metrics.timer("signature_verification");
    }

    /** Accepts the signature or throws the {@link Problem} that says why not. */
    SignatureStore.Kept accept(SignatureRequest request) {
        try {
            SignatureStore.Kept kept = check(request);
            if (kept.fresh()) {
                metrics.counter(
                                "signatures_accepted",
                                "algorithm",
                                kept.receipt().algorithm())
                        .increment();
            }
            return kept;
        } catch (Problem problem) {
            metrics.counter("signatures_refused", "cause", problem.slug()).increment();
            throw problem;
        }
    }

    private SignatureStore.Kept check(SignatureRequest request) {
        // Microseconds are what the database keeps: the first answer and a repeated one must not differ.
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignablePetition petition =
                petitions.find(request.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        boolean authors = request.signer() != null;
        if (petition.acceptsFrom() == AcceptsFrom.AUTHOR && !authors) {
            throw new Problem(409, "not-open-yet");
        }
        VerifiedSignature verified = verify(request, documents.bytes(petition, request.showName()), receivedAt);
        if (authors && !isNamed(request.signer(), verified.signer())) {
            throw new Problem(REFUSED, "signer-is-not-author");
        }
        if (petition.isClosedAt(receivedAt)) {
            // What was kept in time is kept: whoever lost the answer gets it again, and nobody else is added.
            return store.find(petition.id(), verified).orElseThrow(() -> new Problem(409, "signing-closed"));
        }
        return store.keep(petition.id(), request.showName(), verified, receivedAt, authors);
    }

    private VerifiedSignature verify(SignatureRequest request, byte[] document, Instant receivedAt) {
        Timer.Sample begun = Timer.start(metrics);
        try {
            return verifier.verify(CmsText.decode(request.cms()), document, receivedAt);
        } catch (SignatureRefused refused) {
            throw new Problem(REFUSED, refused.refusal().slug(), refused);
        } finally {
            begun.stop(verificationTime);
        }
    }

    private static boolean isNamed(SignatureRequest.Signer named, PersonId signer) {
        return signer.equals(new PersonId(named.scheme(), named.id()));
    }
}

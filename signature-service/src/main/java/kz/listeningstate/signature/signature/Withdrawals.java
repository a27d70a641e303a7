package kz.listeningstate.signature.signature;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletionStage;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.Promises;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.CmsText;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.VerifiedSignature;

/**
 * Citizens who take their signature back, by a message signed with their key over the leaf of their signature. Checked like a
 * signature, and as quiet: nothing is said of what is kept before all checks passed.
 */
@ApplicationScoped
class Withdrawals {
    private static final int REFUSED = 422;

    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final Verifier verifier;
    private final VerificationPool pool;
    private final Revocation revocation;
    private final Nullifiers nullifiers;
    private final EvidenceArchive evidence;
    private final Signatures signatures;
    private final LeafQueue queue;
    private final Promises promises;
    private final Clock clock;

    Withdrawals(
            PetitionRegister petitions,
            SigningDocuments documents,
            Verifier verifier,
            VerificationPool pool,
            Revocation revocation,
            Nullifiers nullifiers,
            EvidenceArchive evidence,
            Signatures signatures,
            LeafQueue queue,
            Promises promises,
            Clock clock) {
        this.petitions = petitions;
        this.documents = documents;
        this.verifier = verifier;
        this.pool = pool;
        this.revocation = revocation;
        this.nullifiers = nullifiers;
        this.evidence = evidence;
        this.signatures = signatures;
        this.queue = queue;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * What the citizen gets.
     *
     * @param leafHash of the leaf WITHDRAW, hex: a later statement names it as its {@code previous}
     * @param promise that it will be in the log
     */
    record Withdrawn(String leafHash, Instant receivedAt, String promise) {}

    /** Takes the signature back or fails with the {@link Problem} that says why not. */
    Uni<Withdrawn> accept(WithdrawalRequest request) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .completionStage(
                        () -> pool.submit(() -> judge(request, receivedAt)).thenCompose(judged -> judged));
    }

    private CompletionStage<Withdrawn> judge(WithdrawalRequest request, Instant receivedAt) {
        SignablePetition petition =
                petitions.find(request.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        VerifiedSignature verified = verified(request, receivedAt);
        return revocation
                .check(verified, receivedAt)
                .thenCompose(status -> pool.submit(() -> {
                    requireGood(status);
                    if (petition.isClosedAt(receivedAt)) {
                        throw new Problem(409, "signing-closed");
                    }
                    return withdrawn(request, verified, status, receivedAt);
                }));
    }

    private VerifiedSignature verified(WithdrawalRequest request, Instant receivedAt) {
        try {
            return verifier.verify(
                    CmsText.decode(request.cms()),
                    documents.withdraw(request.petitionId(), request.signature()),
                    receivedAt);
        } catch (SignatureRefused refused) {
            throw new Problem(REFUSED, refused.refusal().slug(), refused);
        }
    }

    /** While nobody can tell, nothing is lost: the signature stays, and the same message may be sent again. */
    private static void requireGood(RevocationStatus status) {
        switch (status.verdict()) {
            case GOOD -> {}
            case REVOKED -> throw new Problem(REFUSED, "certificate-revoked");
            case UNKNOWN -> throw new Problem(503, "revocation-unknown");
        }
    }

    private Withdrawn withdrawn(
            WithdrawalRequest request, VerifiedSignature verified, RevocationStatus status, Instant receivedAt) {
        byte[] target = HexFormat.of().parseHex(request.signature());
        byte[] nullifier = nullifiers.of(request.petitionId(), verified.signer());
        long hour = Leaf.hour(receivedAt);
        SealedEvidence sealed = evidence.seal(
                verified,
                status,
                receivedAt,
                commitment ->
                        new Leaf.Withdraw(request.petitionId(), hour, WithdrawalReason.SIGNER, target, commitment));
        QuarkusTransaction.requiringNew().run(() -> {
            Signature signature = signatures
                    .locked(target)
                    .filter(found -> found.petitionId().equals(request.petitionId())
                            && MessageDigest.isEqual(found.nullifier(), nullifier)
                            && found.isActive())
                    .orElseThrow(() -> new Problem(409, "not-signed"));
            signature.withdraw(sealed.leafHash());
            evidence.add(List.of(sealed));
            queue.add(sealed.leaf());
        });
        return new Withdrawn(
                HexFormat.of().formatHex(sealed.leafHash()), receivedAt, promises.of(sealed.leafHash(), receivedAt));
    }
}

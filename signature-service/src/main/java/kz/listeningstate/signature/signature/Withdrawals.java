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
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import kz.listeningstate.signature.algorithm.Sha256;
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
import kz.listeningstate.signature.verification.VerifiedSignature;

/**
 * Citizens who take their signature back, by a message signed with their key over the leaf of their signature. Checked like a
 * signature, and as quiet: nothing is said of what is kept before all checks passed.
 */
@ApplicationScoped
class Withdrawals {
    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final MessageCheck check;
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
            MessageCheck check,
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
        this.check = check;
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

    /** A withdrawal; {@code fresh} unless the very same message had been accepted before. */
    record Accepted(Withdrawn withdrawn, boolean fresh) {}

    /** A message that passed every check; {@code late} when signing had closed before it came. */
    private record Checked(
            WithdrawalRequest request,
            VerifiedSignature verified,
            RevocationStatus status,
            Instant receivedAt,
            boolean late) {}

    /** Takes the signature back or fails with the {@link Problem} that says why not. */
    Uni<Accepted> accept(WithdrawalRequest request) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .completionStage(
                        () -> pool.submit(() -> judge(request, receivedAt)).thenCompose(judged -> judged));
    }

    private CompletionStage<Accepted> judge(WithdrawalRequest request, Instant receivedAt) {
        SignablePetition petition =
                petitions.find(request.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        VerifiedSignature verified =
                check.verify(request.cms(), documents.withdraw(request.petitionId(), request.signature()), receivedAt);
        return revocation
                .check(verified, receivedAt)
                .thenCompose(status -> pool.goOn(() -> {
                    MessageCheck.requireGood(status);
                    return accepted(
                            new Checked(request, verified, status, receivedAt, petition.isClosedAt(receivedAt)));
                }));
    }

    private Accepted accepted(Checked checked) {
        byte[] nullifier =
                nullifiers.of(checked.request().petitionId(), checked.verified().signer());
        SealedEvidence sealed = sealed(checked);
        Signature ended = QuarkusTransaction.requiringNew().call(() -> ended(checked, nullifier, sealed));
        // Only now: the log gives its word after the commit.
        byte[] withdrawal = ended.withdrawnBy();
        Instant at = ended.withdrawalReceivedAt();
        return new Accepted(
                new Withdrawn(HexFormat.of().formatHex(withdrawal), at, promises.of(withdrawal, at)),
                MessageDigest.isEqual(withdrawal, sealed.leafHash()));
    }

    private SealedEvidence sealed(Checked checked) {
        WithdrawalRequest request = checked.request();
        long hour = Leaf.hour(checked.receivedAt());
        return evidence.seal(
                checked.verified(),
                checked.status(),
                checked.receivedAt(),
                commitment -> new Leaf.Withdraw(
                        request.petitionId(), hour, WithdrawalReason.SIGNER, target(request), commitment));
    }

    private static byte[] target(WithdrawalRequest request) {
        return HexFormat.of().parseHex(request.signature());
    }

    /**
     * The signature, ended by this message now or before: of several at once the first one to lock it ends it, and whoever lost
     * the answer gets that again, also after closing.
     */
    private Signature ended(Checked checked, byte[] nullifier, SealedEvidence sealed) {
        byte[] message = Sha256.of(checked.verified().signatureValue());
        Optional<Signature> own = signatures
                .locked(target(checked.request()))
                .filter(found -> found.petitionId().equals(checked.request().petitionId())
                        && MessageDigest.isEqual(found.nullifier(), nullifier));
        Optional<Signature> before = own.filter(found -> found.isWithdrawnWith(message));
        if (before.isPresent()) {
            return before.get();
        }
        if (checked.late()) {
            throw new Problem(409, "signing-closed");
        }
        Signature signature = own.filter(Signature::isActive).orElseThrow(() -> new Problem(409, "not-signed"));
        signature.withdraw(sealed.leafHash(), message, checked.receivedAt());
        evidence.add(List.of(sealed));
        queue.add(sealed.leaf());
        return signature;
    }
}

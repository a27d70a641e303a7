package kz.listeningstate.signature.signature;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.nullifier.VrfProof;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.sequencer.LogReader;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Answers to "did I sign?", for whoever has signed the question. */
@ApplicationScoped
class Answers {
    private final SigningDocuments documents;
    private final MessageCheck check;
    private final VerificationPool pool;
    private final Revocation revocation;
    private final Challenges challenges;
    private final Nullifiers nullifiers;
    private final Signatures signatures;
    private final Receipts receipts;
    private final LogReader log;
    private final Clock clock;

    Answers(
            SigningDocuments documents,
            MessageCheck check,
            VerificationPool pool,
            Revocation revocation,
            Challenges challenges,
            Nullifiers nullifiers,
            Signatures signatures,
            Receipts receipts,
            LogReader log,
            Clock clock) {
        this.documents = documents;
        this.check = check;
        this.pool = pool;
        this.revocation = revocation;
        this.challenges = challenges;
        this.nullifiers = nullifiers;
        this.signatures = signatures;
        this.receipts = receipts;
        this.log = log;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param nullifier hex: what to look for in the log's leaves SIGN of this petition
     * @param vrfPublicKey hex, as the petition's leaf OPEN has it
     * @param vrfProof base64: that the nullifier is this person's and no other is; not to be shared
     * @param receipt of the signature that counts; null when there is none
     * @param previous what a new statement has to name: hex hash of the leaf WITHDRAW of this person's last signature; null
     *     for the first one
     * @param treeSize of the latest public checkpoint
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(
            UUID petitionId,
            String nullifier,
            String vrfPublicKey,
            byte[] vrfProof,
            Receipt receipt,
            String previous,
            long treeSize) {}

    Uni<Answer> to(NullifierResource.Asked asked) {
        Instant now = clock.instant();
        return Uni.createFrom()
                .completionStage(() -> challenges.isOpen(asked.challenge(), asked.petitionId())
                        ? pool.submit(() -> verified(asked, now)).thenCompose(verified -> answer(asked, verified, now))
                        : CompletableFuture.<Answer>failedStage(new Problem(409, "challenge-used")));
    }

    private CompletionStage<Answer> answer(NullifierResource.Asked asked, VerifiedSignature verified, Instant now) {
        return revocation
                .check(verified, now)
                .thenCompose(status -> pool.goOn(() -> {
                    MessageCheck.requireGood(status);
                    if (!challenges.use(asked.challenge(), asked.petitionId())) {
                        throw new Problem(409, "challenge-used");
                    }
                    return answer(asked.petitionId(), verified);
                }));
    }

    private VerifiedSignature verified(NullifierResource.Asked asked, Instant now) {
        return check.verify(asked.cms(), documents.ask(asked.petitionId(), asked.challenge()), now);
    }

    private Answer answer(UUID petitionId, VerifiedSignature verified) {
        VrfProof proof = nullifiers.prove(petitionId, verified.signer());
        return QuarkusTransaction.requiringNew()
                .call(() -> new Answer(
                        petitionId,
                        HexFormat.of().formatHex(proof.beta()),
                        HexFormat.of().formatHex(nullifiers.publicKey(petitionId)),
                        proof.pi(),
                        signatures
                                .active(petitionId, proof.beta())
                                .map(receipts::again)
                                .orElse(null),
                        signatures
                                .lastWithdrawal(petitionId, proof.beta())
                                .map(HexFormat.of()::formatHex)
                                .orElse(null),
                        log.latest().size()));
    }
}

package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.keys.Uniqueness;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Keeps verified signatures; only when the transaction has committed may anybody be told. */
@ApplicationScoped
class SignatureStore {
    private final Signatures signatures;
    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final EvidenceArchive evidence;
    private final Uniqueness uniqueness;
    private final Event<SignatureAccepted> accepted;

    SignatureStore(
            Signatures signatures,
            PetitionRegister petitions,
            SigningDocuments documents,
            EvidenceArchive evidence,
            Uniqueness uniqueness,
            Event<SignatureAccepted> accepted) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.documents = documents;
        this.evidence = evidence;
        this.uniqueness = uniqueness;
        this.accepted = accepted;
    }

    /** A kept signature; {@code fresh} unless it had been kept before. */
    record Kept(Receipt receipt, boolean fresh) {}

    /** A signature ready to be kept; {@code opens} when it is the author's, which opens signing to everyone. */
    record Entry(Signature signature, SealedEvidence evidence, boolean opens) {}

    /** One signature's fate: one of the two is null. */
    record Result(Kept kept, Problem problem) {

        void complete(CompletableFuture<Kept> answer) {
            if (problem == null) {
                answer.complete(kept);
            } else {
                answer.completeExceptionally(problem);
            }
        }
    }

    /** Seals its evidence to the auditor, which costs as much as verifying it: not for the writers. Touches no database. */
    Entry prepare(
            UUID petitionId,
            boolean showName,
            VerifiedSignature verified,
            RevocationStatus revocation,
            Instant receivedAt,
            boolean opens) {
        byte[] mark = mark(petitionId, verified);
        SealedEvidence sealed = evidence.seal(petitionId, mark, verified, revocation, receivedAt);
        Signature signature = new Signature(UUID.randomUUID(), petitionId, mark, receivedAt)
                .evidence(
                        Sha256.of(verified.signatureValue()),
                        Sha256.of(verified.cms()),
                        sealed.leafHash(),
                        verified.algorithm().label())
                .choices(showName, documents.consent());
        return new Entry(signature, sealed, opens);
    }

    /**
     * Keeps all in one transaction, each or finds that the very same signature is kept already.
     *
     * @return in the same order; 409 {@code already-signed} for those whose person's other signature is kept
     */
    @Transactional
    List<Result> keepAll(List<Entry> entries) {
        Set<UUID> added =
                signatures.addIfFirst(entries.stream().map(Entry::signature).toList());
        evidence.add(entries.stream()
                .filter(entry -> added.contains(entry.signature().receiptId()))
                .map(Entry::evidence)
                .toList());
        if (!added.isEmpty()) {
            accepted.fire(new SignatureAccepted());
        }
        return entries.stream()
                .map(entry -> added.contains(entry.signature().receiptId()) ? opened(entry) : known(entry.signature()))
                .toList();
    }

    private Result opened(Entry entry) {
        if (entry.opens()) {
            petitions.openToEveryone(entry.signature().petitionId());
        }
        return new Result(new Kept(entry.signature().receipt(entry.evidence()), true), null);
    }

    private Result known(Signature signature) {
        return signatures
                .of(signature.petitionId(), signature.signerMark())
                .filter(earlier -> MessageDigest.isEqual(earlier.signatureSha256(), signature.signatureSha256()))
                .map(earlier -> new Result(again(earlier), null))
                .orElseGet(() -> new Result(null, new Problem(409, "already-signed")));
    }

    /** The answer given before, when this very signature is kept already. */
    @Transactional
    Optional<Kept> find(UUID petitionId, VerifiedSignature verified) {
        return signatures
                .of(petitionId, mark(petitionId, verified))
                .filter(earlier ->
                        MessageDigest.isEqual(earlier.signatureSha256(), Sha256.of(verified.signatureValue())))
                .map(this::again);
    }

    private Kept again(Signature earlier) {
        SealedEvidence sealed =
                Optional.ofNullable(earlier.leafHash()).flatMap(evidence::find).orElse(null);
        return new Kept(earlier.receipt(sealed), false);
    }

    private byte[] mark(UUID petitionId, VerifiedSignature verified) {
        return uniqueness.mark(
                petitionId, verified.signer().scheme(), verified.signer().id());
    }
}

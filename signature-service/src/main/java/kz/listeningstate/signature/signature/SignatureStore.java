package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.keys.Uniqueness;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Keeps a verified signature in one transaction; only when it has committed may anybody be told. */
@ApplicationScoped
class SignatureStore {
    private final Signatures signatures;
    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final Sealing sealing;
    private final Uniqueness uniqueness;
    private final Event<SignatureAccepted> accepted;

    SignatureStore(
            Signatures signatures,
            PetitionRegister petitions,
            SigningDocuments documents,
            Sealing sealing,
            Uniqueness uniqueness,
            Event<SignatureAccepted> accepted) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.documents = documents;
        this.sealing = sealing;
        this.uniqueness = uniqueness;
        this.accepted = accepted;
    }

    /** A kept signature; {@code fresh} unless it had been kept before. */
    record Kept(Receipt receipt, boolean fresh) {}

    /**
     * Keeps it, or finds that the very same signature is kept already.
     *
     * @param opens whether this is the author's, which opens signing to everyone
     * @throws Problem 409 {@code already-signed} when the person's other signature is kept
     */
    @Transactional
    Kept keep(UUID petitionId, boolean showName, VerifiedSignature verified, Instant receivedAt, boolean opens) {
        Signature signature = signature(petitionId, showName, verified, receivedAt);
        if (signatures.addIfFirst(signature)) {
            if (opens) {
                petitions.openToEveryone(petitionId);
            }
            accepted.fire(new SignatureAccepted());
            return new Kept(signature.receipt(), true);
        }
        return find(petitionId, verified).orElseThrow(() -> new Problem(409, "already-signed"));
    }

    /** The answer given before, when this very signature is kept already. */
    @Transactional
    Optional<Kept> find(UUID petitionId, VerifiedSignature verified) {
        return signatures
                .of(petitionId, mark(petitionId, verified))
                .filter(earlier ->
                        MessageDigest.isEqual(earlier.signatureSha256(), Sha256.of(verified.signatureValue())))
                .map(earlier -> new Kept(earlier.receipt(), false));
    }

    private byte[] mark(UUID petitionId, VerifiedSignature verified) {
        return uniqueness.mark(
                petitionId, verified.signer().scheme(), verified.signer().id());
    }

    private Signature signature(UUID petitionId, boolean showName, VerifiedSignature verified, Instant receivedAt) {
        UUID receiptId = UUID.randomUUID();
        return new Signature(receiptId, petitionId, mark(petitionId, verified), receivedAt)
                .evidence(
                        Sha256.of(verified.signatureValue()),
                        Sha256.of(verified.cms()),
                        sealing.seal(verified.cms(), petitionId, receiptId),
                        verified.algorithm().label())
                .choices(showName, documents.consent());
    }
}

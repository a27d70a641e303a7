package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Makes of a verified message what is kept of it: leaf, sealed evidence, row. The dear part of it, and no database. */
@ApplicationScoped
class NewSignatures {
    private final SigningDocuments documents;
    private final EvidenceArchive evidence;
    private final Nullifiers nullifiers;
    private final SealedSigners signers;

    NewSignatures(SigningDocuments documents, EvidenceArchive evidence, Nullifiers nullifiers, SealedSigners signers) {
        this.documents = documents;
        this.evidence = evidence;
        this.nullifiers = nullifiers;
        this.signers = signers;
    }

    /**
     * A signature ready to be kept.
     *
     * @param opens when it is the author's, which opens signing to everyone
     */
    record Entry(Signature signature, SealedEvidence evidence, boolean opens) {}

    /** @param request with the choices that the verified statement names */
    Entry prepare(
            SignatureRequest request, VerifiedSignature verified, RevocationStatus revocation, Instant receivedAt) {
        UUID petitionId = request.petitionId();
        byte[] nullifier = nullifiers.of(petitionId, verified.signer());
        long hour = receivedAt.getEpochSecond() / Duration.ofHours(1).toSeconds();
        SealedEvidence sealed = evidence.seal(
                verified,
                revocation,
                receivedAt,
                commitment -> new Leaf.Sign(petitionId, hour, SigningMethod.ELECTRONIC, nullifier, commitment));
        Signature signature = new Signature(
                        sealed.leafHash(), petitionId, nullifier, request.previousHash(), receivedAt)
                .message(
                        Sha256.of(verified.signatureValue()),
                        Sha256.of(verified.cms()),
                        signers.seal(verified.signer(), sealed.leafHash()),
                        verified.algorithm().label())
                .choices(request.showName(), documents.consent());
        return new Entry(signature, sealed, request.signer() != null);
    }
}

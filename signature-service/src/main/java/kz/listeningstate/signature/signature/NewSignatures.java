package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.VerifiedSignature;

/** Makes of a verified message what is kept of it: leaf, sealed evidence, row. The dear part of it, and no database. */
@ApplicationScoped
class NewSignatures {
    /** In place of an algorithm. */
    static final String PAPER = "PAPER";

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
     * @param vrfPublicKey of the key that its nullifier is of, 33 bytes
     * @param opens when it is the author's, which opens signing to everyone
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Entry(Signature signature, SealedEvidence evidence, byte[] vrfPublicKey, boolean opens) {}

    /**
     * @param request with the choices that the verified statement names
     * @param decidedAt when the last check was passed: from then on the log promises to hold its leaf
     */
    Entry prepare(
            SignatureRequest request,
            VerifiedSignature verified,
            RevocationStatus revocation,
            Instant receivedAt,
            Instant decidedAt) {
        UUID petitionId = request.petitionId();
        Nullifiers.Own own = nullifiers.own(petitionId, verified.signer());
        long hour = Leaf.hour(receivedAt);
        SealedEvidence sealed = evidence.seal(
                verified,
                revocation,
                receivedAt,
                commitment -> new Leaf.Sign(petitionId, hour, SigningMethod.ELECTRONIC, own.nullifier(), commitment));
        Signature signature = new Signature(
                        sealed.leafHash(), petitionId, own.nullifier(), request.previousHash(), receivedAt)
                .promised(decidedAt)
                .message(
                        Sha256.of(verified.signatureValue()),
                        Sha256.of(verified.cms()),
                        signers.seal(verified.signer(), sealed.leafHash()),
                        verified.algorithm().label())
                .choices(request.showName(), documents.consent());
        return new Entry(signature, sealed, own.publicKey(), request.signer() != null);
    }

    /** A valid row of a sheet; of the hour in which the sheet was handed in. */
    Entry prepare(PaperSheetRequest sheet, PaperSheetRequest.Row row, Instant decidedAt) {
        UUID petitionId = sheet.petitionId();
        PersonId signer = new PersonId(PersonId.KZ_IIN, row.id());
        Nullifiers.Own own = nullifiers.own(petitionId, signer);
        Instant receivedAt = sheet.receivedAt().truncatedTo(ChronoUnit.MICROS);
        SealedEvidence sealed = evidence.seal(
                new PaperEvidence(
                                sheet.consent(),
                                row.id(),
                                PAPER,
                                row.place(),
                                receivedAt.toString(),
                                sheet.scan(),
                                signer.scheme(),
                                sheet.sheetId().toString(),
                                1)
                        .bytes(),
                commitment -> new Leaf.Sign(
                        petitionId, Leaf.hour(receivedAt), SigningMethod.PAPER, own.nullifier(), commitment));
        Signature signature = new Signature(sealed.leafHash(), petitionId, own.nullifier(), new byte[0], receivedAt)
                .promised(decidedAt)
                .message(null, null, signers.seal(signer, sealed.leafHash()), PAPER)
                .choices(false, sheet.consent());
        return new Entry(signature, sealed, own.publicKey(), false);
    }
}

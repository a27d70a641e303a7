package kz.listeningstate.signature.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.evidence.SealedEvidence;

/** A signature (қолтаңба, подпись) that passed every check. Its evidence lies apart, under its leaf. Never holds an IIN in the clear. */
@Entity
@Table(name = "signature")
class Signature {
    @Id
    private UUID receiptId;

    private UUID petitionId;
    private byte[] signerMark;
    private byte[] signatureSha256;
    private byte[] cmsSha256;
    private byte[] leafHash;
    private String algorithm;
    private boolean showName;
    private String consent;
    private Instant receivedAt;
    private boolean counted;

    protected Signature() {}

    Signature(UUID receiptId, UUID petitionId, byte[] signerMark, Instant receivedAt) {
        this.receiptId = receiptId;
        this.petitionId = petitionId;
        this.signerMark = signerMark;
        this.receivedAt = receivedAt;
    }

    Signature evidence(byte[] signatureHash, byte[] cmsHash, byte[] leaf, String algorithmLabel) {
        this.signatureSha256 = signatureHash;
        this.cmsSha256 = cmsHash;
        this.leafHash = leaf;
        this.algorithm = algorithmLabel;
        return this;
    }

    Signature choices(boolean name, String consentVersion) {
        this.showName = name;
        this.consent = consentVersion;
        return this;
    }

    /** The holder's receipt; once the evidence was erased, without what opened it. */
    Receipt receipt(SealedEvidence evidence) {
        return new Receipt(
                receiptId,
                petitionId,
                receivedAt,
                algorithm,
                evidence == null ? null : evidence.leaf(),
                evidence == null ? null : evidence.commitment(),
                evidence == null ? null : evidence.nonce());
    }

    UUID receiptId() {
        return receiptId;
    }

    UUID petitionId() {
        return petitionId;
    }

    byte[] signerMark() {
        return signerMark;
    }

    byte[] signatureSha256() {
        return signatureSha256;
    }

    byte[] cmsSha256() {
        return cmsSha256;
    }

    byte[] leafHash() {
        return leafHash;
    }

    String algorithm() {
        return algorithm;
    }

    boolean showName() {
        return showName;
    }

    String consent() {
        return consent;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    boolean isCounted() {
        return counted;
    }
}

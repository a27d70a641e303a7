package kz.listeningstate.signature.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A signature (қолтаңба, подпись) that passed every check, with its sealed evidence. Never holds an IIN in the clear. */
@Entity
@Table(name = "signature")
class Signature {
    @Id
    private UUID receiptId;

    private UUID petitionId;
    private byte[] signerMark;
    private byte[] signatureSha256;
    private byte[] cmsSha256;
    private byte[] sealedCms;
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

    Signature evidence(byte[] signatureHash, byte[] cmsHash, byte[] sealed, String algorithmLabel) {
        this.signatureSha256 = signatureHash;
        this.cmsSha256 = cmsHash;
        this.sealedCms = sealed;
        this.algorithm = algorithmLabel;
        return this;
    }

    Signature choices(boolean name, String consentVersion) {
        this.showName = name;
        this.consent = consentVersion;
        return this;
    }

    Receipt receipt() {
        return new Receipt(receiptId, petitionId, receivedAt, algorithm);
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

    byte[] sealedCms() {
        return sealedCms;
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

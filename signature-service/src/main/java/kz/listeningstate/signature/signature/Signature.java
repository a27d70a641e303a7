package kz.listeningstate.signature.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * A signature (қолтаңба, подпись) that passed every check, known by its leaf in the public log. Its evidence lies apart.
 * Never holds an IIN in the clear. Created by SQL.
 */
@Entity
@Table(name = "signature")
class Signature {
    @Id
    private byte[] leafHash;

    private UUID petitionId;
    private byte[] nullifier;
    private byte[] previous;
    private byte[] withdrawnBy;
    private byte[] withdrawalSha256;
    private Instant withdrawalReceivedAt;
    private byte[] signatureSha256;
    private byte[] cmsSha256;
    private byte[] sealedSigner;
    private String algorithm;
    private boolean showName;
    private String consent;
    private Instant receivedAt;
    private Instant promisedAt;

    protected Signature() {}

    Signature(byte[] leafHash, UUID petitionId, byte[] nullifier, byte[] previous, Instant receivedAt) {
        this.leafHash = leafHash;
        this.petitionId = petitionId;
        this.nullifier = nullifier;
        this.previous = previous;
        this.receivedAt = receivedAt;
    }

    Signature message(byte[] signatureHash, byte[] cmsHash, byte[] sealed, String algorithmLabel) {
        this.signatureSha256 = signatureHash;
        this.cmsSha256 = cmsHash;
        this.sealedSigner = sealed;
        this.algorithm = algorithmLabel;
        return this;
    }

    Signature promised(Instant since) {
        this.promisedAt = since;
        return this;
    }

    Signature choices(boolean name, String consentVersion) {
        this.showName = name;
        this.consent = consentVersion;
        return this;
    }

    byte[] leafHash() {
        return leafHash;
    }

    UUID petitionId() {
        return petitionId;
    }

    byte[] nullifier() {
        return nullifier;
    }

    /** Empty for a person's first signature, else the hash of their leaf WITHDRAW before it. */
    byte[] previous() {
        return previous;
    }

    boolean isActive() {
        return withdrawnBy == null;
    }

    byte[] withdrawnBy() {
        return withdrawnBy;
    }

    /** Not by the signer's own message. */
    void withdraw(byte[] withdrawal) {
        withdrawnBy = withdrawal;
    }

    /** @param message SHA-256 of the signature value of the signer's own message */
    void withdraw(byte[] withdrawal, byte[] message, Instant at) {
        withdrawnBy = withdrawal;
        withdrawalSha256 = message;
        withdrawalReceivedAt = at;
    }

    /** Whether it was this message of the signer, and no other, that ended it. */
    boolean isWithdrawnWith(byte[] message) {
        return MessageDigest.isEqual(withdrawalSha256, message);
    }

    /** Null unless the signer withdrew. */
    Instant withdrawalReceivedAt() {
        return withdrawalReceivedAt;
    }

    byte[] signatureSha256() {
        return signatureSha256;
    }

    byte[] cmsSha256() {
        return cmsSha256;
    }

    /** Null once the petition's key was destroyed. */
    byte[] sealedSigner() {
        return sealedSigner;
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

    /** From when the log's word counts: receipt or, of one that was pending, the decision. */
    Instant promisedAt() {
        return promisedAt;
    }
}

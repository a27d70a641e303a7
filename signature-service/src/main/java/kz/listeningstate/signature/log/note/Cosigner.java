package kz.listeningstate.signature.log.note;

import java.time.Instant;

/** A witness's key, type 04. What has to be checked before is the witness's affair. For many threads. */
public final class Cosigner {
    private final SigningKey key;

    /**
     * @param name of the witness
     * @param privateKey 32 bytes, RFC 8032; used for nothing else
     */
    public Cosigner(String name, byte[] privateKey) {
        this.key = new SigningKey(name, SignatureType.COSIGNATURE, privateKey);
    }

    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** @param at whole seconds of it are signed */
    public NoteSignature cosign(Checkpoint checkpoint, Instant at) {
        long seconds = at.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("a cosignature is not older than the epoch");
        }
        return key.signature(Cosignature.encode(seconds, key.sign(Cosignature.message(seconds, checkpoint.text()))));
    }
}

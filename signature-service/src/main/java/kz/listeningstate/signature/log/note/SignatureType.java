package kz.listeningstate.signature.log.note;

/** What a key of the log may sign, c2sp.org/signed-note, "Signature types". */
public enum SignatureType {
    /** Ed25519 over a note's text: the log's own key, and that of its promises. */
    ED25519(0x01),
    /** Ed25519 over a checkpoint and the time, c2sp.org/tlog-cosignature: a witness's key. */
    COSIGNATURE(0x04);

    private final int code;

    SignatureType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}

package kz.listeningstate.signature.log.note;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs notes by Ed25519, type 01: the log its checkpoints, and with another key its promises. For many threads. */
public final class NoteSigner {
    private final SigningKey key;

    /**
     * @param name of the key; the log's is its origin
     * @param privateKey 32 bytes, RFC 8032
     */
    public NoteSigner(String name, byte[] privateKey) {
        this.key = new SigningKey(name, SignatureType.ED25519, privateKey);
    }

    public VerifierKey verifierKey() {
        return key.verifierKey();
    }

    /** The note that {@link #sign} makes, of a text written here: its characters are not looked through again. */
    String note(String text) {
        return text + "\n" + key.signature(key.sign(text.getBytes(StandardCharsets.UTF_8))) + "\n";
    }

    /** @param text that ends with a newline */
    public SignedNote sign(String text) {
        return new SignedNote(text, List.of(key.signature(key.sign(text.getBytes(StandardCharsets.UTF_8)))));
    }
}

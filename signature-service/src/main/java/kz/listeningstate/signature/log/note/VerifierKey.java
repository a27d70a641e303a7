package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A name and a public key, c2sp.org/signed-note, "Verifier keys": {@code <name>+<ID, hex>+<base64 of type and key>}. */
public final class VerifierKey {
    private static final int MAX_LENGTH = 1024;

    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final Ed25519PublicKeyParameters point;
    private final int id;
    private final String text;

    /**
     * @param publicKey Ed25519, 32 bytes
     * @throws IllegalArgumentException when it is no key that could verify anything
     */
    VerifierKey(String name, SignatureType type, byte[] publicKey) {
        // A point of small order would verify signatures that nobody made.
        if (!NoteSignature.isKeyName(name)
                || publicKey.length != Ed25519.PUBLIC_KEY_SIZE
                || !Ed25519.validatePublicKeyFull(publicKey, 0)) {
            throw new IllegalArgumentException("a verifier key has a name and an Ed25519 public key");
        }
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
        this.point = new Ed25519PublicKeyParameters(publicKey);
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put((byte) type.code())
                .put(publicKey)
                .array();
        this.id = id(name, typed);
        this.text = name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static int id(String name, byte[] typed) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] input = ByteBuffer.allocate(named.length + typed.length)
                .put(named)
                .put(typed)
                .array();
        return ByteBuffer.wrap(Sha256.of(input)).getInt();
    }

    /** @param vkey with an ID that is right */
    public static VerifierKey parse(String vkey) throws LogDataRefused {
        unless(vkey.length() <= MAX_LENGTH, "verifier key: too long");
        String[] parts = vkey.split("\\+", 3);
        unless(parts.length == 3, "verifier key: not a name, an ID and a key");
        byte[] typed = Strict.base64(parts[2], "verifier key");
        unless(typed.length == 1 + Ed25519.PUBLIC_KEY_SIZE, "verifier key: not an Ed25519 key");
        VerifierKey key;
        try {
            key = new VerifierKey(parts[0], type(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        } catch (IllegalArgumentException e) {
            throw new LogDataRefused("verifier key: not a usable name or key", e);
        }
        unless(key.text.equals(vkey), "verifier key: its ID is another key's");
        return key;
    }

    private static SignatureType type(byte code) throws LogDataRefused {
        for (SignatureType type : SignatureType.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw new LogDataRefused("verifier key: neither of type 01 nor of type 04");
    }

    public String name() {
        return name;
    }

    /** The first 32 bits of SHA-256 over name, newline, type and public key. */
    public int id() {
        return id;
    }

    public SignatureType type() {
        return type;
    }

    boolean hasPublicKeyOf(VerifierKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    /** Whether this key, which the signature names, made it for the text. */
    boolean verifies(String noteText, NoteSignature signature) {
        return switch (type) {
            case ED25519 -> verifies(noteText.getBytes(StandardCharsets.UTF_8), signature.signature());
            case COSIGNATURE ->
                Cosignature.isWellFormed(signature)
                        && verifies(
                                Cosignature.message(Cosignature.seconds(signature), noteText),
                                Cosignature.ed25519(signature));
        };
    }

    private boolean verifies(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && point.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    }

    /** By name, type and public key. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && text.equals(key.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return text;
    }
}

package kz.listeningstate.audit.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * A verifier key (C2SP signed-note, "vkey") of Ed25519.
 *
 * @param type {@link #ED25519} or {@link #COSIGNATURE}
 * @param publicKey 32 bytes (RFC 8032)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record VerifierKey(String name, int id, int type, byte[] publicKey) {
    /** Signs a note's text. */
    public static final int ED25519 = 1;
    /** Signs a checkpoint and a time (C2SP tlog-cosignature). */
    public static final int COSIGNATURE = 4;

    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;
    private static final Pattern FORM = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(\\S+)");
    /** What stands before an Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public static VerifierKey of(String name, int type, byte[] publicKey) {
        return new VerifierKey(name, idOf(name, type, publicKey), type, publicKey);
    }

    public static VerifierKey parse(String vkey) throws Malformed {
        Matcher parts = FORM.matcher(vkey);
        if (!parts.matches() || !SignedNote.isKeyName(parts.group(1))) {
            throw new Malformed("is no verifier key: <name>+<id>+<base64>");
        }
        byte[] material = Base64Text.decode(parts.group(3));
        if (material.length != 1 + KEY_LENGTH || (material[0] != ED25519 && material[0] != COSIGNATURE)) {
            throw new Malformed("is a verifier key of another kind than Ed25519");
        }
        VerifierKey key = of(parts.group(1), material[0], Arrays.copyOfRange(material, 1, material.length));
        if (key.id != HexFormat.fromHexDigits(parts.group(2))) {
            throw new Malformed("is a verifier key whose id is another key's");
        }
        return key;
    }

    private static int idOf(String name, int type, byte[] publicKey) {
        ByteArrayOutputStream named = new ByteArrayOutputStream();
        named.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        named.write('\n');
        named.write(type);
        named.writeBytes(publicKey);
        return ByteBuffer.wrap(TreeHash.sha256().digest(named.toByteArray())).getInt();
    }

    public String vkey() {
        byte[] material = ByteBuffer.allocate(1 + publicKey.length)
                .put((byte) type)
                .put(publicKey)
                .array();
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64Text.encode(material);
    }

    /** Whether a line names this key; whether it signed is another question. */
    public boolean isNamedBy(SignedNote.Line line) {
        return line.keyId() == id && line.name().equals(name);
    }

    /** Whether this key, of type {@link #ED25519}, signed the note's text. */
    public boolean hasSigned(SignedNote note, SignedNote.Line line) {
        return type == ED25519 && isNamedBy(line) && hasSigned(note.textBytes(), line.signature());
    }

    /** When this key, of type {@link #COSIGNATURE}, says that it saw the checkpoint; empty = it did not sign. */
    public Optional<Instant> cosigned(SignedNote note, SignedNote.Line line) {
        if (type != COSIGNATURE || !isNamedBy(line) || line.signature().length != Long.BYTES + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        long time = ByteBuffer.wrap(line.signature()).getLong();
        if (time <= 0 || time > Instant.MAX.getEpochSecond()) {
            return Optional.empty();
        }
        byte[] signature = Arrays.copyOfRange(line.signature(), Long.BYTES, line.signature().length);
        return hasSigned(cosignedBytes(time, note), signature)
                ? Optional.of(Instant.ofEpochSecond(time))
                : Optional.empty();
    }

    static byte[] cosignedBytes(long time, SignedNote note) {
        return cosignedBytes(time, note.text());
    }

    static byte[] cosignedBytes(long time, String text) {
        return ("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private boolean hasSigned(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (InvalidKeySpecException | InvalidKeyException | SignatureException e) {
            return false; // No point of the curve, or no signature at all: neither can have signed.
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
        System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}

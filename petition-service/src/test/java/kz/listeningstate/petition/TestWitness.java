package kz.listeningstate.petition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A witness of the public log with a key of its own, c2sp.org/tlog-cosignature, type 04. */
public final class TestWitness {
    private final String name;
    private final KeyPair key;
    private final byte[] typed;

    public TestWitness(String name) {
        this.name = name;
        try {
            this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        byte[] x509 = key.getPublic().getEncoded();
        this.typed = ByteBuffer.allocate(33)
                .put((byte) 4)
                .put(Arrays.copyOfRange(x509, x509.length - 32, x509.length))
                .array();
    }

    private byte[] id() throws GeneralSecurityException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(sha256.digest(typed), Integer.BYTES);
    }

    /** A line of a policy. */
    public String policy(String as) {
        try {
            return "witness %s %s+%s+%s\n"
                    .formatted(
                            as,
                            name,
                            HexFormat.of().formatHex(id()),
                            Base64.getEncoder().encodeToString(typed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line of a note with this text. */
    public String cosignature(String text, long seconds) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key.getPrivate());
            ed25519.update(("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8));
            byte[] line = ByteBuffer.allocate(76)
                    .put(id())
                    .putLong(seconds)
                    .put(ed25519.sign())
                    .array();
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

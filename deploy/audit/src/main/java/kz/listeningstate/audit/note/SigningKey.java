package kz.listeningstate.audit.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;

/**
 * An Ed25519 key that signs notes or cosigns checkpoints. As text it is two lines: {@code PRIVATE+KEY+<name>+<id>+<base64 of
 * type and seed>} (the form of Go's note package) and the verifier key, which Java does not derive from a seed.
 */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey secret, VerifierKey verifier) {
        this.secret = secret;
        this.verifier = verifier;
    }

    /** @param type {@link VerifierKey#ED25519} or {@link VerifierKey#COSIGNATURE} */
    public static SigningKey generate(String name, int type) {
        if (!SignedNote.isKeyName(name)) {
            throw new IllegalArgumentException("A key's name has at least one character, no spaces and no plus sign.");
        }
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] open = Arrays.copyOfRange(x509, x509.length - 32, x509.length);
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, type, open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /** The messages of what it throws never quote the key. */
    public static SigningKey parse(String text) throws Malformed {
        String[] lines = text.strip().split("\n", -1);
        if (lines.length != 2 || !lines[0].startsWith(PRIVATE)) {
            throw new Malformed("is no private key and its verifier key, one a line");
        }
        VerifierKey verifier = VerifierKey.parse(lines[1]);
        String expected = PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+";
        if (!lines[0].startsWith(expected)) {
            throw new Malformed("has a private key of another name than its verifier key");
        }
        byte[] material = Base64Text.decode(lines[0].substring(expected.length()));
        if (material.length != 1 + SEED_LENGTH || material[0] != verifier.type()) {
            throw new Malformed("has a private key of another kind than its verifier key");
        }
        SigningKey key = new SigningKey(secret(Arrays.copyOfRange(material, 1, material.length)), verifier);
        key.requirePair();
        return key;
    }

    private static PrivateKey secret(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    private void requirePair() throws Malformed {
        VerifierKey plain = VerifierKey.of(verifier.name(), VerifierKey.ED25519, verifier.publicKey());
        SignedNote trial = new SignedNote("trial\n", List.of());
        if (!plain.hasSigned(trial, new SignedNote.Line(plain.name(), plain.id(), signed(trial.textBytes())))) {
            throw new Malformed("has a private key and a verifier key that do not belong together");
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** A signature line under a note's text, without a newline. */
    public String sign(String text) {
        return line(signed(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A cosignature line (C2SP tlog-cosignature) under a checkpoint's text, without a newline. */
    public String cosign(String text, Instant time) {
        byte[] signature = signed(VerifierKey.cosignedBytes(time.getEpochSecond(), text));
        return line(ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time.getEpochSecond())
                .put(signature)
                .array());
    }

    private String line(byte[] signature) {
        return new SignedNote.Line(verifier.name(), verifier.id(), signature).toString();
    }

    private byte[] signed(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs", e);
        }
    }

    /** As {@link #parse} reads it: secret. */
    public String secretText() {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        byte[] material = ByteBuffer.allocate(1 + seed.length)
                .put((byte) verifier.type())
                .put(seed)
                .array();
        return PRIVATE + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Base64Text.encode(material) + "\n" + verifier.vkey() + "\n";
    }
}

package kz.listeningstate.petition.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of a policy's witnesses cosigned a checkpoint: c2sp.org/tlog-policy, signed-note and tlog-cosignature, type 04. */
final class Cosigners {
    /** Far more than a note with a hundred cosignatures has. */
    private static final int LONGEST = 256 * 1024;

    private static final byte TYPE = 4;
    private static final int KEY = 32;
    /** Key ID u32, time u64, Ed25519 signature [64]. */
    private static final int SIGNATURE = Integer.BYTES + Long.BYTES + 64;
    /** An Ed25519 public key in X.509, RFC 8410, up to the key itself. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Cosigners() {}

    /** A verifier key, {@code <name>+<ID, hex>+<base64 of type and key>}. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(String name, int id, byte[] typed) {
        static Key parse(String vkey) {
            String[] parts = vkey.split("\\+", 3);
            return new Key(
                    parts[0],
                    HexFormat.fromHexDigits(parts[1]),
                    Base64.getDecoder().decode(parts[2]));
        }

        boolean isCosigners() {
            return typed.length == 1 + KEY && typed[0] == TYPE;
        }
    }

    /**
     * The names, as the policy has them, of those whose cosignature of this checkpoint verifies.
     *
     * @param checkpoint the note, as published
     * @throws IllegalArgumentException when one of the two is not what it should be
     */
    static Set<String> of(String checkpoint, String policy) {
        int end = checkpoint.lastIndexOf("\n\n") + 1;
        if (end == 0 || checkpoint.length() > LONGEST || policy.length() > LONGEST) {
            throw new IllegalArgumentException("no signed note, or too long a one");
        }
        String text = checkpoint.substring(0, end);
        List<String> lines = checkpoint.substring(end + 1).lines().toList();
        return policy.lines()
                .map(line -> line.strip().split("[ \t]+"))
                .filter(words -> words.length >= 3 && words[0].equals("witness"))
                .filter(words -> cosigned(keyOf(words[2]), text, lines))
                .map(words -> words[1])
                .collect(Collectors.toSet());
    }

    private static Key keyOf(String vkey) {
        try {
            return Key.parse(vkey);
        } catch (ArrayIndexOutOfBoundsException noKey) {
            throw new IllegalArgumentException("no verifier key", noKey);
        }
    }

    private static boolean cosigned(Key witness, String text, List<String> lines) {
        String begin = "\u2014 " + witness.name() + " ";
        return witness.isCosigners()
                && lines.stream()
                        .filter(line -> line.startsWith(begin))
                        .map(line -> Base64.getDecoder().decode(line.substring(begin.length())))
                        .anyMatch(signature -> verifies(witness, text, signature));
    }

    private static boolean verifies(Key witness, String text, byte[] signature) {
        if (signature.length != SIGNATURE || ByteBuffer.wrap(signature).getInt() != witness.id()) {
            return false;
        }
        long seconds = ByteBuffer.wrap(signature).getLong(Integer.BYTES);
        String message = "cosignature/v1\ntime " + Long.toUnsignedString(seconds) + "\n" + text;
        byte[] publicKey = ByteBuffer.allocate(X509.length + KEY)
                .put(X509)
                .put(witness.typed(), 1, KEY)
                .array();
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
            ed25519.update(message.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(Arrays.copyOfRange(signature, Integer.BYTES + Long.BYTES, SIGNATURE));
        } catch (GeneralSecurityException noSuchKeyOrSignature) {
            return false;
        }
    }
}

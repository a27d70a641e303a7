package kz.listeningstate.audit.evidence;

import com.google.crypto.tink.subtle.X25519;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The receiver of HPKE (RFC 9180) in base mode with X25519, HKDF-SHA-256 and AES-256-GCM, where each message has a key of
 * its own, exported from the encapsulated one (5.3). Tink's HPKE does not export.
 *
 * @param privateKey 32 bytes
 * @param publicKey 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HpkeRecipient(byte[] privateKey, byte[] publicKey) {
    private static final byte[] INFO = ascii("listening-state/evidence/v1");
    private static final byte[] NONE = new byte[0];
    private static final byte[] KEM = concat(ascii("KEM"), new byte[] {0x00, 0x20});
    private static final byte[] SUITE = concat(ascii("HPKE"), new byte[] {0x00, 0x20, 0x00, 0x01, 0x00, 0x02});
    private static final byte[] BASE_MODE = {0};
    private static final int LENGTH = 32;

    /**
     * Opens {@code encapsulated key [32] | ciphertext}.
     *
     * @param context which record it is: part of its key, and authenticated
     */
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < LENGTH) {
            throw new GeneralSecurityException("no encapsulated key");
        }
        byte[] exporter = exporterSecret(Arrays.copyOf(sealed, LENGTH), INFO);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(export(exporter, context), "AES"),
                new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(context);
        return cipher.doFinal(sealed, LENGTH, sealed.length - LENGTH);
    }

    /** RFC 9180, 4.1 (Decap) and 5.1 (KeySchedule). */
    byte[] exporterSecret(byte[] encapsulated, byte[] info) throws GeneralSecurityException {
        byte[] agreed = X25519.computeSharedSecret(privateKey, encapsulated);
        byte[] shared =
                expand(KEM, extract(KEM, NONE, "eae_prk", agreed), "shared_secret", concat(encapsulated, publicKey));
        byte[] schedule =
                concat(BASE_MODE, extract(SUITE, NONE, "psk_id_hash", NONE), extract(SUITE, NONE, "info_hash", info));
        return expand(SUITE, extract(SUITE, shared, "secret", NONE), "exp", schedule);
    }

    static byte[] export(byte[] exporterSecret, byte[] context) throws GeneralSecurityException {
        return expand(SUITE, exporterSecret, "sec", context);
    }

    /** LabeledExtract. */
    private static byte[] extract(byte[] suite, byte[] salt, String label, byte[] material)
            throws GeneralSecurityException {
        return hmac(salt.length == 0 ? new byte[LENGTH] : salt, ascii("HPKE-v1"), suite, ascii(label), material);
    }

    /** LabeledExpand to 32 bytes, one round of HKDF. */
    private static byte[] expand(byte[] suite, byte[] key, String label, byte[] info) throws GeneralSecurityException {
        return hmac(key, new byte[] {0, LENGTH}, ascii("HPKE-v1"), suite, ascii(label), info, new byte[] {1});
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(concat(parts));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package kz.listeningstate.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;

/** Opens evidence with the auditor's private keyset, far from the service. */
public final class Auditor {
    private static final byte[] INFO = "listening-state/evidence/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int PREFIX = 5;
    private static final int HEADER = PREFIX + 32;

    private Auditor() {}

    /** What was sealed: the nonce and the canonical JSON. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Opened(byte[] nonce, byte[] evidence) {

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(evidence);
        }

        /** Null where the member is null. */
        public byte[] bytes(String member) throws IOException {
            JsonNode value = json().get(member);
            return value.isNull() ? null : Base64.getDecoder().decode(value.asText());
        }

        public byte[] commitment() throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(nonce, "HmacSHA256"));
            mac.update("listening-state/evidence/v1".getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(MessageDigest.getInstance("SHA-256").digest(evidence));
        }
    }

    /** {@link GeneralSecurityException} when key, bytes, petition or leaf are others. */
    public static Opened open(Path privateKeyset, byte[] sealed, UUID petitionId, byte[] leafHash)
            throws GeneralSecurityException, IOException {
        byte[] context = ByteBuffer.allocate(48)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .put(leafHash)
                .array();
        if (sealed.length < HEADER) {
            throw new GeneralSecurityException("too short");
        }
        byte[] key = hpke().receiveExport(
                        Arrays.copyOfRange(sealed, PREFIX, HEADER),
                        privateKey(privateKeyset, sealed),
                        INFO,
                        context,
                        32,
                        null,
                        null,
                        null);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(context);
        byte[] opened = cipher.doFinal(sealed, HEADER, sealed.length - HEADER);
        return new Opened(Arrays.copyOf(opened, 32), Arrays.copyOfRange(opened, 32, opened.length));
    }

    @AccessesPartialKey
    private static AsymmetricCipherKeyPair privateKey(Path keyset, byte[] sealed)
            throws GeneralSecurityException, IOException {
        KeysetHandle handle =
                TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset), InsecureSecretKeyAccess.get());
        for (int i = 0; i < handle.size(); i++) {
            if (handle.getAt(i).getKey() instanceof HpkePrivateKey key
                    && Arrays.equals(key.getOutputPrefix().toByteArray(), Arrays.copyOf(sealed, PREFIX))) {
                return hpke().deserializePrivateKey(
                                key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
                                key.getPublicKey().getPublicKeyBytes().toByteArray());
            }
        }
        throw new GeneralSecurityException("sealed to another key");
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    /** RFC 9162. */
    public static byte[] leafHash(byte[] leaf) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(leaf);
    }
}

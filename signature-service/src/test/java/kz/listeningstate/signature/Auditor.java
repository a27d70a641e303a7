package kz.listeningstate.signature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opens evidence with the auditor's private keyset, far from the service. */
public final class Auditor {
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
        HybridConfig.register();
        byte[] opened = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(privateKeyset), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(
                        sealed,
                        ByteBuffer.allocate(48)
                                .putLong(petitionId.getMostSignificantBits())
                                .putLong(petitionId.getLeastSignificantBits())
                                .put(leafHash)
                                .array());
        return new Opened(Arrays.copyOf(opened, 32), Arrays.copyOfRange(opened, 32, opened.length));
    }

    /** RFC 9162. */
    public static byte[] leafHash(byte[] leaf) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return digest.digest(leaf);
    }
}

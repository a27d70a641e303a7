package kz.listeningstate.signature.evidence;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkeParameters.AeadId;
import com.google.crypto.tink.hybrid.HpkeParameters.KdfId;
import com.google.crypto.tink.hybrid.HpkeParameters.KemId;
import com.google.crypto.tink.hybrid.HpkeParameters.Variant;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The auditor to whom evidence is sealed: the public keyset {@code evidence.recipient}, whose primary key seals. What is
 * sealed no key of this system opens. HPKE (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM.
 */
@Startup
@ApplicationScoped
class Recipient {
    private static final String SETTING = "evidence.recipient";
    private static final byte[] INFO = "listening-state/evidence/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int AES_KEY_LENGTH = 32;
    private static final GCMParameterSpec ONE_MESSAGE = new GCMParameterSpec(128, new byte[12]);
    private static final Duration LIFE = Duration.ofSeconds(1);

    private final HpkePublicKey key;
    private final AsymmetricKeyParameter point;
    private volatile Encapsulation encapsulation;

    @AccessesPartialKey // Tink writes the key and its format; RFC 9180 fixes both.
    Recipient(@ConfigProperty(name = SETTING) Optional<Path> file) throws GeneralSecurityException {
        HybridConfig.register();
        Path path = file.orElseThrow(() -> new IllegalStateException(
                SETTING + " is not set: it must name the file of the auditor's public Tink keyset."));
        this.key = primary(path, read(path));
        this.point = hpke().deserializePublicKey(key.getPublicKeyBytes().toByteArray());
    }

    /**
     * Seals in the form {@code Tink's prefix, which names the key [5] | encapsulated key [32] | AES-256-GCM ciphertext}. The
     * encapsulated key serves for a second, since making one costs more than verifying an RSA signature; the record's own
     * AES key is exported from it (RFC 9180, 5.3) under its context and used once, hence the nonce of zeros. Opens only
     * with the private key and the same context.
     */
    byte[] seal(byte[] content, byte[] context) {
        Encapsulation now = encapsulation();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(now.export(context), "AES"), ONE_MESSAGE);
            cipher.updateAAD(context);
            return Arrays.concatenate(key.getOutputPrefix().toByteArray(), now.bytes(), cipher.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("evidence cannot be sealed", e);
        }
    }

    private Encapsulation encapsulation() {
        Encapsulation latest = encapsulation;
        if (latest == null || System.nanoTime() - latest.madeAt() > LIFE.toNanos()) {
            latest = new Encapsulation(hpke().setupBaseS(point, INFO), System.nanoTime());
            encapsulation = latest;
        }
        return latest;
    }

    /** One ephemeral key and what it agrees on with the auditor's. */
    private record Encapsulation(HPKEContextWithEncapsulation agreed, long madeAt) {

        byte[] bytes() {
            return agreed.getEncapsulation();
        }

        /** The library's context is not for several threads. */
        byte[] export(byte[] context) {
            synchronized (agreed) {
                return agreed.export(context, AES_KEY_LENGTH);
            }
        }
    }

    /** Which of the auditor's keys opens what is sealed now. */
    long keyId() {
        return Integer.toUnsignedLong(key.getIdRequirementOrNull());
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    private static KeysetHandle read(Path path) {
        String json;
        try {
            json = Files.readString(path);
        } catch (IOException e) {
            throw new IllegalStateException(SETTING + " " + path + " cannot be read.", e);
        }
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json);
        } catch (GeneralSecurityException e) {
            if (holdsSecret(json)) {
                // Without the cause: it must not quote the key.
                throw new IllegalStateException(SETTING + " " + path
                        + " holds a private key. Take it away from this machine and give the service the public keyset"
                        + " alone: whoever runs the service must not be able to open evidence.");
            }
            throw new IllegalStateException(SETTING + " " + path + " is no readable Tink keyset of public keys.", e);
        }
    }

    private static boolean holdsSecret(String json) {
        try {
            TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static HpkePublicKey primary(Path path, KeysetHandle keyset) throws GeneralSecurityException {
        HpkeParameters expected = HpkeParameters.builder()
                .setKemId(KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(KdfId.HKDF_SHA256)
                .setAeadId(AeadId.AES_256_GCM)
                .setVariant(Variant.TINK)
                .build();
        if (!expected.equals(keyset.getPrimary().getKey().getParameters())) {
            throw new IllegalStateException(SETTING + " " + path
                    + " has a primary key of another kind than HPKE with X25519, HKDF-SHA-256 and AES-256-GCM.");
        }
        return (HpkePublicKey) keyset.getPrimary().getKey();
    }
}

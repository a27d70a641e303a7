package kz.listeningstate.audit.evidence;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import kz.listeningstate.audit.PrivateFile;

/** The auditor's private keyset (Tink, JSON): HPKE with X25519, HKDF-SHA-256 and AES-256-GCM (RFC 9180). */
record Keyset(KeysetHandle handle) {
    static final String PRIVATE = "private.json";
    static final String PUBLIC = "public.json";

    static {
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static Keyset fresh() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.generateNew(parameters()));
    }

    static Keyset read(Path file) throws IOException {
        try {
            KeysetHandle handle =
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
            handle.getPublicKeysetHandle(); // fails where there is no private key
            return new Keyset(handle);
        } catch (GeneralSecurityException e) {
            // Without the cause: it might quote a key.
            throw new IOException(file + " is no private Tink keyset of an auditor.");
        }
    }

    private static HpkeParameters parameters() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }

    Keyset withNewPrimary() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters())
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    long primaryId() {
        return Integer.toUnsignedLong(handle.getPrimary().getId());
    }

    boolean holds(long keyId) {
        for (int i = 0; i < handle.size(); i++) {
            if (Integer.toUnsignedLong(handle.getAt(i).getId()) == keyId) {
                return true;
            }
        }
        return false;
    }

    /** The X25519 key of this id, which the keyset must hold. */
    @AccessesPartialKey // Tink keeps the key; RFC 9180 fixes its bytes.
    HpkeRecipient recipient(long keyId) throws GeneralSecurityException {
        for (int i = 0; i < handle.size(); i++) {
            if (Integer.toUnsignedLong(handle.getAt(i).getId()) == keyId
                    && handle.getAt(i).getKey() instanceof HpkePrivateKey key) {
                return new HpkeRecipient(
                        key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()),
                        key.getPublicKey().getPublicKeyBytes().toByteArray());
            }
        }
        throw new GeneralSecurityException("no HPKE key of this id");
    }

    /** A new file that only its owner may read; fails where there is one. */
    void writePrivate(Path file) throws IOException, GeneralSecurityException {
        PrivateFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    void writePublic(Path file) throws IOException, GeneralSecurityException {
        Files.createFile(file);
        Files.writeString(file, TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle()));
    }

    /** In one step: at no time is there less than the old keys or the new. */
    void replacePrivate(Path file) throws IOException, GeneralSecurityException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        writePrivate(half);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void replacePublic(Path file) throws IOException, GeneralSecurityException {
        Files.deleteIfExists(file);
        writePublic(file);
    }
}

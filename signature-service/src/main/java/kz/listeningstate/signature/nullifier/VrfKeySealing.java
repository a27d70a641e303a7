package kz.listeningstate.signature.nullifier;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;

/** Petitions' keys at rest: sealed by a key-encryption key, each bound to its petition (associated data: the id, 16 bytes). */
public final class VrfKeySealing {
    private final Aead keyEncryptionKey;

    public VrfKeySealing(Aead keyEncryptionKey) {
        this.keyEncryptionKey = keyEncryptionKey;
    }

    /** Seals the 32 bytes of a key; they open only for the same petition. */
    public byte[] seal(VrfKey key, UUID petitionId) {
        byte[] secret = key.secret();
        try {
            return keyEncryptionKey.encrypt(secret, UuidBytes.of(petitionId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Opens what {@link #seal} made; {@link IllegalStateException} when key-encryption key, petition or bytes are others. */
    public VrfKey open(byte[] sealed, UUID petitionId) {
        try {
            return VrfKey.of(keyEncryptionKey.decrypt(sealed, UuidBytes.of(petitionId)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the sealed key of petition " + petitionId + " does not open", e);
        }
    }
}

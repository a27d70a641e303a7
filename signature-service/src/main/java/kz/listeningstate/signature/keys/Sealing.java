package kz.listeningstate.signature.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the service keeps sealed and must open again: AES-256-GCM with {@code sealing.keyset}. Messages that wait for their
 * decision, each bound to one petition and one id; and as the key-encryption key petitions' keys and signers' ids.
 */
@Startup
@ApplicationScoped
public class Sealing {
    private final Aead aead;

    Sealing(@ConfigProperty(name = "sealing.keyset") Optional<Path> keyset) throws GeneralSecurityException {
        AeadConfig.register();
        this.aead = KeysetFile.primitive("sealing.keyset", keyset, Aead.class);
    }

    /** The key-encryption key itself, for keys that are sealed in a form of their own. */
    public Aead aead() {
        return aead;
    }

    /** Seals it; it opens only under the same two ids. */
    public byte[] seal(byte[] content, UUID petitionId, UUID id) {
        try {
            return aead.encrypt(content, associated(petitionId, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Opens what {@link #seal} made; {@link IllegalStateException} when key, ids or bytes are others. */
    public byte[] open(byte[] sealed, UUID petitionId, UUID id) {
        try {
            return aead.decrypt(sealed, associated(petitionId, id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what is sealed under " + id + " does not open", e);
        }
    }

    private static byte[] associated(UUID petitionId, UUID id) {
        return ByteBuffer.allocate(2 * UuidBytes.LENGTH)
                .put(UuidBytes.of(petitionId))
                .put(UuidBytes.of(id))
                .array();
    }
}

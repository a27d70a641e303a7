package kz.listeningstate.petition.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Personal data at rest: AES-256-GCM with the keyset of {@code sealing.keyset}. What is sealed for one petition opens
 * for no other: the petition's id is the associated data.
 */
@Startup
@ApplicationScoped
public class Sealing {
    private final Aead aead;

    Sealing(@ConfigProperty(name = "sealing.keyset") Optional<Path> keyset) {
        this.aead = aead(keyset.orElseThrow(() -> new IllegalStateException(
                "sealing.keyset is not set: it must name the file of the Tink keyset that seals personal data")));
    }

    private static Aead aead(Path keyset) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("sealing.keyset " + keyset + " is no readable Tink AEAD keyset", e);
        }
    }

    /** Seals a text for one petition. */
    public byte[] seal(String text, UUID petitionId) {
        return seal(text.getBytes(StandardCharsets.UTF_8), petitionId);
    }

    /** Seals what is no text. */
    public byte[] seal(byte[] content, UUID petitionId) {
        try {
            return aead.encrypt(content, associated(petitionId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed", e);
        }
    }

    /** Opens what {@link #seal} made; {@link IllegalStateException} when key, petition or bytes are others. */
    public String open(byte[] sealed, UUID petitionId) {
        return new String(openBytes(sealed, petitionId), StandardCharsets.UTF_8);
    }

    /** As {@link #open}, of what is no text. */
    public byte[] openBytes(byte[] sealed, UUID petitionId) {
        try {
            return aead.decrypt(sealed, associated(petitionId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed for petition " + petitionId + " does not open", e);
        }
    }

    private static byte[] associated(UUID petitionId) {
        return ByteBuffer.allocate(16)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .array();
    }
}

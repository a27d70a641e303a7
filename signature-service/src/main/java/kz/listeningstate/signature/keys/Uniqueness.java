package kz.listeningstate.signature.keys;

import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells whether a person signed a petition before, without storing who: a pseudo-random function with the keyset
 * {@code uniqueness.keyset} over petition and person. The same person has unrelated marks on two petitions. The
 * keyset's primary key must stay what it is for as long as petitions collect signatures.
 */
@Startup
@ApplicationScoped
public class Uniqueness {
    private static final byte[] DOMAIN = "listening-state/nullifier/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TICKET_DOMAIN = "listening-state/pending/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int TICKET_LENGTH = 20;
    private static final int MARK_LENGTH = 32;

    private final PrfSet prf;

    Uniqueness(@ConfigProperty(name = "uniqueness.keyset") Optional<Path> keyset) throws GeneralSecurityException {
        PrfConfig.register();
        this.prf = KeysetFile.primitive("uniqueness.keyset", keyset, PrfSet.class);
    }

    /** 32 bytes that are equal exactly for equal petition, scheme and id (both ASCII, at most 255 long). */
    public byte[] mark(UUID petitionId, String scheme, String id) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(DOMAIN);
        input.write(0);
        input.writeBytes(ByteBuffer.allocate(16)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .array());
        append(input, scheme);
        append(input, id);
        try {
            return prf.computePrimary(input.toByteArray(), MARK_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the uniqueness mark cannot be computed", e);
        }
    }

    /**
     * 20 bytes that only this service can derive from a message: the name under which its sender may ask what became of
     * it. The same message has the same one.
     */
    public byte[] ticket(UUID petitionId, byte[] cmsSha256) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(TICKET_DOMAIN);
        input.write(0);
        input.writeBytes(ByteBuffer.allocate(16)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .array());
        input.writeBytes(cmsSha256);
        try {
            return prf.computePrimary(input.toByteArray(), TICKET_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ticket cannot be computed", e);
        }
    }

    /** A length before each part: no two pairs of parts make the same bytes. */
    private static void append(ByteArrayOutputStream input, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > 255) {
            throw new IllegalArgumentException("a part of a person's id is too long");
        }
        input.write(bytes.length);
        input.writeBytes(bytes);
    }
}

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
import kz.listeningstate.signature.algorithm.UuidBytes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names and secrets that are derived, not stored, by a pseudo-random function with the keyset {@code uniqueness.keyset}: of
 * pending signatures, of receipts and of challenges. With another primary key those given out before no longer open anything.
 */
@Startup
@ApplicationScoped
public class Uniqueness {
    private static final byte[] RECEIPT_DOMAIN = "listening-state/receipt/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TICKET_DOMAIN = "listening-state/pending/v1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHALLENGE_DOMAIN = "listening-state/challenge/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int TICKET_LENGTH = 20;

    private final PrfSet prf;

    Uniqueness(@ConfigProperty(name = "uniqueness.keyset") Optional<Path> keyset) throws GeneralSecurityException {
        PrfConfig.register();
        this.prf = KeysetFile.primitive("uniqueness.keyset", keyset, PrfSet.class);
    }

    /** 20 bytes that only this service can derive from a leaf's hash: whoever knows them holds the leaf's receipt. */
    public byte[] receiptSecret(byte[] leafHash) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(RECEIPT_DOMAIN);
        input.write(0);
        input.writeBytes(leafHash);
        return prf(input.toByteArray());
    }

    /**
     * 20 bytes that only this service can derive from a message: the name under which its sender may ask what became of
     * it. The same message has the same one.
     */
    public byte[] ticket(UUID petitionId, byte[] cmsSha256) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(TICKET_DOMAIN);
        input.write(0);
        input.writeBytes(UuidBytes.of(petitionId));
        input.writeBytes(cmsSha256);
        return prf(input.toByteArray());
    }

    /**
     * 20 bytes that only this service can derive from a petition and what names a challenge.
     *
     * @param head the challenge's expiry and what tells it from others
     */
    public byte[] challenge(UUID petitionId, long head) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(CHALLENGE_DOMAIN);
        input.write(0);
        input.writeBytes(UuidBytes.of(petitionId));
        input.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(head).array());
        return prf(input.toByteArray());
    }

    private byte[] prf(byte[] input) {
        try {
            return prf.computePrimary(input, TICKET_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the pseudo-random function failed", e);
        }
    }
}

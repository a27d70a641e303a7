package kz.listeningstate.signature.keys;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Names and secrets that are derived, not stored, by a pseudo-random function with the keyset {@code uniqueness.keyset}: of
 * pending signatures, of receipts and of challenges. New ones are of the primary key; receipts also open by those of the keys
 * before it, as long as they stay in the keyset.
 */
@Startup
@ApplicationScoped
public class DerivedSecrets {
    private static final String RECEIPT = "listening-state/receipt/v1";
    private static final String TICKET = "listening-state/pending/v1";
    private static final String CHALLENGE = "listening-state/challenge/v1";
    private static final String HOLDER = "listening-state/holder/v1";
    private static final int LENGTH = 20;

    private final Prf primary;
    private final List<Prf> all;

    DerivedSecrets(@ConfigProperty(name = "uniqueness.keyset") Optional<Path> keyset) throws GeneralSecurityException {
        PrfConfig.register();
        PrfSet prfs = KeysetFile.primitive("uniqueness.keyset", keyset, PrfSet.class);
        this.all = List.copyOf(prfs.getPrfs().values());
        this.primary = prfs.getPrfs().get(prfs.getPrimaryId());
    }

    /** 20 bytes that only this service can derive from a leaf's hash: whoever knows them holds the leaf's receipt. */
    public byte[] receiptSecret(byte[] leafHash) {
        return derived(primary, RECEIPT, leafHash);
    }

    /** The same by each key of the set, in any order: one of them was given out, whenever that was. */
    public List<byte[]> receiptSecrets(byte[] leafHash) {
        return all.stream().map(prf -> derived(prf, RECEIPT, leafHash)).toList();
    }

    /**
     * 20 bytes that only this service can derive from a message: the name under which its sender may ask what became of
     * it. The same message has the same one.
     */
    public byte[] ticket(UUID petitionId, byte[] cmsSha256) {
        return derived(primary, TICKET, UuidBytes.of(petitionId), cmsSha256);
    }

    /**
     * 20 bytes that only this service can derive from a petition and what names a challenge.
     *
     * @param head the challenge's expiry and what tells it from others
     */
    public byte[] challenge(UUID petitionId, long head) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(head).array();
        return derived(primary, CHALLENGE, UuidBytes.of(petitionId), bytes);
    }

    /** 20 bytes that only this service can derive from a petition and a nullifier: who signed it, told to nobody as whom. */
    public byte[] holder(UUID petitionId, byte[] nullifier) {
        return derived(primary, HOLDER, UuidBytes.of(petitionId), nullifier);
    }

    /** @param parts of lengths that the domain alone tells */
    private static byte[] derived(Prf prf, String domain, byte[]... parts) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(domain.getBytes(StandardCharsets.US_ASCII));
        input.write(0);
        for (byte[] part : parts) {
            input.writeBytes(part);
        }
        try {
            return prf.compute(input.toByteArray(), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the pseudo-random function failed", e);
        }
    }
}

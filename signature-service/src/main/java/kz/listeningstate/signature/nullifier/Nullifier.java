package kz.listeningstate.signature.nullifier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.UuidBytes;
import kz.listeningstate.signature.verification.PersonId;

/**
 * A nullifier N stands in the public log for one person in one petition: {@code N = beta(alpha)} under the petition's {@link
 * VrfKey}. The same person has unrelated nullifiers in two petitions.
 */
public final class Nullifier {
    private static final byte[] DOMAIN = "listening-state/nullifier/v1".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 255;

    private Nullifier() {}

    /**
     * {@code "listening-state/nullifier/v1" || 00 || petition id [16] || u8 length || scheme || u8 length || person id}; no
     * two petitions and persons have the same.
     *
     * @throws IllegalArgumentException unless scheme and id have 1 to 255 ASCII characters
     */
    public static byte[] alpha(UUID petitionId, PersonId person) {
        ByteArrayOutputStream alpha = new ByteArrayOutputStream();
        alpha.writeBytes(DOMAIN);
        alpha.write(0);
        alpha.writeBytes(UuidBytes.of(petitionId));
        append(alpha, person.scheme());
        append(alpha, person.id());
        return alpha.toByteArray();
    }

    private static void append(ByteArrayOutputStream alpha, String part) {
        // Java would write "?" for every other character, and two persons would be one.
        boolean ascii = part.chars().allMatch(c -> c < 0x80);
        if (part.isEmpty() || part.length() > LONGEST || !ascii) {
            throw new IllegalArgumentException("scheme and id of a person have 1 to 255 ASCII characters");
        }
        alpha.write(part.length());
        alpha.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
    }
}

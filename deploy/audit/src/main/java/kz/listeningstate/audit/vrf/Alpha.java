package kz.listeningstate.audit.vrf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a nullifier is computed from; it names a person and is never kept. */
public final class Alpha {
    private static final byte[] DOMAIN = "listening-state/nullifier/v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final String SCHEME = "KZ-IIN";

    private Alpha() {}

    /** {@code domain || 00 || petition id [16] || u8 len || scheme || u8 len || person id}. */
    public static byte[] of(UUID petition, String iin) {
        ByteArrayOutputStream alpha = new ByteArrayOutputStream();
        alpha.writeBytes(DOMAIN);
        alpha.writeBytes(ByteBuffer.allocate(16)
                .putLong(petition.getMostSignificantBits())
                .putLong(petition.getLeastSignificantBits())
                .array());
        for (String part : new String[] {SCHEME, iin}) {
            byte[] ascii = part.getBytes(StandardCharsets.US_ASCII);
            alpha.write(ascii.length);
            alpha.writeBytes(ascii);
        }
        return alpha.toByteArray();
    }
}

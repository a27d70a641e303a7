package kz.listeningstate.audit.evidence;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A leaf SIGN of the public log: {@code 01 | 03 | petition id [16] | hour u32 | method u8 | nullifier [32] | commitment [32]}.
 *
 * @param hour since 1970, of the signature's receipt
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignLeaf(byte[] bytes, UUID petitionId, long hour, byte[] commitment) {
    private static final int LENGTH = 87;
    private static final int VERSION = 1;
    private static final int SIGN = 3;
    private static final int ELECTRONIC = 1;

    /** {@link IllegalArgumentException} when it is another kind of leaf. */
    static SignLeaf read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length != LENGTH || in.get() != VERSION || in.get() != SIGN) {
            throw new IllegalArgumentException("not a leaf SIGN");
        }
        UUID petition = new UUID(in.getLong(), in.getLong());
        long hour = Integer.toUnsignedLong(in.getInt());
        if (in.get() != ELECTRONIC) {
            throw new IllegalArgumentException("not an electronic signature");
        }
        in.position(in.position() + 32);
        byte[] commitment = new byte[32];
        in.get(commitment);
        return new SignLeaf(bytes, petition, hour, commitment);
    }

    /** RFC 9162, 2.1.1. */
    byte[] hash() {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(bytes);
    }

    boolean isOfHourOf(Instant moment) {
        return hour
                == Math.floorDiv(moment.getEpochSecond(), Duration.ofHours(1).toSeconds());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

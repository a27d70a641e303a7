package kz.listeningstate.signature.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;

/**
 * The leaf SIGN of the public log, 87 bytes, big-endian: {@code version 01 | type 03 | petition id [16] | hour u32 | method
 * u8 | nullifier [32] | commitment [32]}.
 *
 * @param receivedAt of which the leaf tells the hour only
 * @param nullifier 32 bytes, the same for one person in one petition. Until the log has its verifiable function (RFC 9381)
 *     this is the service's own mark of the signer
 * @param commitment 32 bytes, to the evidence
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignLeaf(UUID petitionId, Instant receivedAt, byte[] nullifier, byte[] commitment) {
    static final int LENGTH = 87;

    private static final int VERSION = 1;
    private static final int TYPE = 3;
    private static final int ELECTRONIC = 1;
    private static final int HASH_LENGTH = 32;

    SignLeaf {
        if (nullifier.length != HASH_LENGTH || commitment.length != HASH_LENGTH) {
            throw new IllegalArgumentException("nullifier and commitment have 32 bytes each");
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .put((byte) VERSION)
                .put((byte) TYPE)
                .putLong(petitionId.getMostSignificantBits())
                .putLong(petitionId.getLeastSignificantBits())
                .putInt(Math.toIntExact(
                        receivedAt.getEpochSecond() / Duration.ofHours(1).toSeconds()))
                .put((byte) ELECTRONIC)
                .put(nullifier)
                .put(commitment)
                .array();
    }

    /** RFC 9162, 2.1.1: SHA-256 of 00 and the leaf. */
    static byte[] hash(byte[] leaf) {
        ByteArrayOutputStream input = new ByteArrayOutputStream(1 + leaf.length);
        input.write(0);
        input.writeBytes(leaf);
        return Sha256.of(input.toByteArray());
    }
}

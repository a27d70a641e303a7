package kz.listeningstate.signature.algorithm;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID as it stands in leaves, in what is sealed and in what is hashed: 16 bytes, big-endian (RFC 9562, 4). */
public final class UuidBytes {
    public static final int LENGTH = 16;

    private UuidBytes() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}

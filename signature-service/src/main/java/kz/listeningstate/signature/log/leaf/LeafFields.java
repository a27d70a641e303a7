package kz.listeningstate.signature.log.leaf;

import java.nio.ByteBuffer;
import java.util.UUID;

/** What the fields of leaves have to be; what is not is an {@link IllegalArgumentException}. */
final class LeafFields {
    /** The petition of a leaf that belongs to none. */
    static final UUID NO_PETITION = new UUID(0, 0);

    private static final long MAX_U32 = 0xFFFF_FFFFL;
    private static final int MAX_CODE = 255;

    private LeafFields() {}

    static void header(UUID petitionId, long hour) {
        check(!petitionId.equals(NO_PETITION), "the petition zero is no petition");
        u32(hour);
    }

    static void u32(long value) {
        check(value >= 0 && value <= MAX_U32, "a number that is no u32");
    }

    static void length(int bytes, byte[] value) {
        check(value.length == bytes, "a hash or key of another length");
    }

    static void code(String code) {
        check(!code.isEmpty() && code.length() <= MAX_CODE, "a body's code has 1 to 255 characters");
        check(code.chars().allMatch(c -> c > ' ' && c < 0x7F), "a body's code is visible ASCII");
    }

    private static void check(boolean holds, String reason) {
        if (!holds) {
            throw new IllegalArgumentException("leaf: " + reason);
        }
    }

    /** A code and two hashes, 65 bytes. */
    static byte[] body(int code, byte[] first, byte[] second) {
        return ByteBuffer.allocate(1 + first.length + second.length)
                .put((byte) code)
                .put(first)
                .put(second)
                .array();
    }
}

package kz.listeningstate.signature.log.leaf;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** Reads leaves: exact lengths, no reserved value, nothing that would be written differently. */
final class LeafReader {
    static final int HEADER = 22;
    static final byte VERSION = 1;

    private static final int TYPE_AT = 1;
    /** Of the length of a PUBLISH leaf's code. */
    private static final int CODE_LENGTH_AT = HEADER + 8;

    private LeafReader() {}

    static Leaf read(byte[] entry) throws LogDataRefused {
        unless(entry.length > HEADER, "leaf: too short");
        unless(entry[0] == VERSION, "leaf: not of version 1");
        LeafType type = Code.of(LeafType.values(), Byte.toUnsignedInt(entry[TYPE_AT]), "type");
        unless(entry.length == length(type, entry), "leaf: not of its type's length");
        ByteBuffer in = ByteBuffer.wrap(entry).position(TYPE_AT + 1);
        UUID petitionId = new UUID(in.getLong(), in.getLong());
        unless(
                (type == LeafType.ANCHOR) == petitionId.equals(LeafFields.NO_PETITION),
                "leaf: an anchor has the petition zero, and nothing else has");
        long hour = Integer.toUnsignedLong(in.getInt());
        try {
            return body(type, petitionId, hour, in);
        } catch (IllegalArgumentException e) {
            throw new LogDataRefused(e.getMessage(), e);
        }
    }

    private static int length(LeafType type, byte[] entry) {
        boolean coded = type == LeafType.PUBLISH && entry.length > CODE_LENGTH_AT;
        return HEADER + type.bodyLength() + (coded ? Byte.toUnsignedInt(entry[CODE_LENGTH_AT]) : 0);
    }

    private static Leaf body(LeafType type, UUID petitionId, long hour, ByteBuffer in) throws LogDataRefused {
        return switch (type) {
            case OPEN -> new Leaf.Open(petitionId, hour, bytes(in, 32), bytes(in, 33));
            case PUBLISH -> new Leaf.Publish(petitionId, hour, u32(in), u32(in), code(in));
            case SIGN ->
                new Leaf.Sign(
                        petitionId,
                        hour,
                        Code.of(SigningMethod.values(), u8(in), "method"),
                        bytes(in, 32),
                        bytes(in, 32));
            case WITHDRAW ->
                new Leaf.Withdraw(
                        petitionId,
                        hour,
                        Code.of(WithdrawalReason.values(), u8(in), "reason"),
                        bytes(in, 32),
                        bytes(in, 32));
            case TALLY ->
                new Leaf.Tally(
                        petitionId, hour, totals(in), Code.of(TallyStatus.values(), u8(in), "status"), bytes(in, 32));
            case KEY_DESTROYED -> new Leaf.KeyDestroyed(petitionId, hour, bytes(in, 32));
            case ANCHOR -> new Leaf.Anchor(hour, bytes(in, 32));
        };
    }

    private static Totals totals(ByteBuffer in) {
        return new Totals(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    private static String code(ByteBuffer in) {
        return new String(bytes(in, u8(in)), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static int u8(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get());
    }

    private static long u32(ByteBuffer in) {
        return Integer.toUnsignedLong(in.getInt());
    }
}

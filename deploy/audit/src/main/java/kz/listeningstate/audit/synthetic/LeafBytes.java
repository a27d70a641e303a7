package kz.listeningstate.audit.synthetic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.audit.leaf.Counts;

/** Writes leaves, version 1; what it is given is not checked, since tests write wrong ones too. */
public final class LeafBytes {
    private static final int HEADER = 22;

    private LeafBytes() {}

    public static byte[] open(UUID petition, long hour, byte[] text, byte[] vrfKey) {
        return leaf(1, petition, hour, text.length + vrfKey.length)
                .put(text)
                .put(vrfKey)
                .array();
    }

    public static byte[] publish(UUID petition, long hour, long threshold, long closes, String body) {
        byte[] code = body.getBytes(StandardCharsets.US_ASCII);
        return leaf(2, petition, hour, 9 + code.length)
                .putInt((int) threshold)
                .putInt((int) closes)
                .put((byte) code.length)
                .put(code)
                .array();
    }

    public static byte[] sign(UUID petition, long hour, int method, byte[] nullifier, byte[] commitment) {
        return leaf(3, petition, hour, 65)
                .put((byte) method)
                .put(nullifier)
                .put(commitment)
                .array();
    }

    public static byte[] withdraw(UUID petition, long hour, int reason, byte[] signature, byte[] commitment) {
        return leaf(4, petition, hour, 65)
                .put((byte) reason)
                .put(signature)
                .put(commitment)
                .array();
    }

    public static byte[] tally(UUID petition, long hour, long upTo, Counts counts, int status, byte[] active) {
        return leaf(5, petition, hour, 73)
                .putLong(upTo)
                .putLong(counts.electronic())
                .putLong(counts.paper())
                .putLong(counts.withdrawn())
                .putLong(counts.invalidated())
                .put((byte) status)
                .put(active)
                .array();
    }

    public static byte[] keyDestroyed(UUID petition, long hour, byte[] act) {
        return leaf(6, petition, hour, 32).put(act).array();
    }

    public static byte[] anchor(long hour, byte[] heads) {
        return leaf(7, new UUID(0, 0), hour, 32).put(heads).array();
    }

    private static ByteBuffer leaf(int type, UUID petition, long hour, int body) {
        return ByteBuffer.allocate(HEADER + body)
                .put((byte) 1)
                .put((byte) type)
                .putLong(petition.getMostSignificantBits())
                .putLong(petition.getLeastSignificantBits())
                .putInt((int) hour);
    }
}

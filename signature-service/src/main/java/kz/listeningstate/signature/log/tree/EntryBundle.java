package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries of a log, c2sp.org/tlog-tiles: each a length, u16 big-endian, and its bytes. Bundles are joined by putting one
 * after the other.
 */
public final class EntryBundle {
    private static final int MAX_LENGTH = 0xFFFF;

    private EntryBundle() {}

    /** @param entries at most 65,535 bytes each */
    public static byte[] encode(List<byte[]> entries) {
        int length = 0;
        for (byte[] entry : entries) {
            if (entry.length > MAX_LENGTH) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes");
            }
            length = Math.addExact(length, Short.BYTES + entry.length);
        }
        ByteBuffer bundle = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }

    /**
     * @param width how many entries it has to hold, no more and no fewer
     */
    public static List<byte[]> decode(byte[] bundle, int width) throws LogDataRefused {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = entries(rest, width);
        unless(!rest.hasRemaining(), "entry bundle: something follows its last entry");
        return entries;
    }

    /**
     * The beginning of a bundle, itself a bundle.
     *
     * @param width of it; the bundle holds as many entries at least
     */
    public static byte[] beginning(byte[] bundle, int width) throws LogDataRefused {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        entries(rest, width);
        return Arrays.copyOf(bundle, rest.position());
    }

    private static List<byte[]> entries(ByteBuffer rest, int width) throws LogDataRefused {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            unless(rest.remaining() >= Short.BYTES, "entry bundle: it holds fewer entries");
            int length = Short.toUnsignedInt(rest.getShort());
            unless(rest.remaining() >= length, "entry bundle: it ends within an entry");
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}

package kz.listeningstate.audit.source;

import java.util.Arrays;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * An entry bundle (C2SP tlog-tiles): entries, each after its length as u16, big-endian.
 *
 * @param starts where each entry begins
 * @param count entries that could be read
 * @param hashes their leaf hashes, one after another
 * @param isWhole the entries expected, and nothing after them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Bundle(byte[] bytes, int[] starts, int count, byte[] hashes, boolean isWhole) {
    /** Bytes; leaves of this log have at most 286 each. */
    static final int LARGEST = 256 * (2 + 1024);

    static Bundle parse(byte[] bytes, int width) {
        TreeHash sha = new TreeHash();
        int[] starts = new int[width];
        byte[] hashes = new byte[width * TreeHash.LENGTH];
        int count = 0;
        int at = 0;
        while (count < width && bytes.length - at >= 2 && bytes.length - at - 2 >= length(bytes, at)) {
            int length = length(bytes, at);
            starts[count] = at + 2;
            sha.leaf(bytes, at + 2, length, hashes, count * TreeHash.LENGTH);
            at += 2 + length;
            count++;
        }
        return new Bundle(bytes, starts, count, hashes, count == width && at == bytes.length);
    }

    private static int length(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    public int length(int entry) {
        return length(bytes, starts[entry] - 2);
    }

    /** The bundle of its first entries alone. */
    public byte[] first(int entries) {
        int last = entries - 1;
        return Arrays.copyOf(bytes, starts[last] + length(last));
    }
}

package kz.listeningstate.audit.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** SHA-256 as RFC 9162, 2.1.1 uses it. Not for several threads at once. */
public final class TreeHash {
    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    /** {@code H(00 || entry)}. */
    public byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** {@code H(00 || entry)}, where the entry stands in a bundle. */
    public void leaf(byte[] bytes, int offset, int length, byte[] to, int at) {
        digest.update(LEAF);
        digest.update(bytes, offset, length);
        finish(to, at);
    }

    /** {@code H(01 || left || right)}. */
    public byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Root of a perfect subtree whose lowest hashes stand one after another; their number is a power of two. */
    public byte[] perfect(byte[] hashes, int first, int count) {
        byte[] row = new byte[count * LENGTH];
        System.arraycopy(hashes, first * LENGTH, row, 0, row.length);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                digest.update(NODE);
                digest.update(row, 2 * i * LENGTH, 2 * LENGTH);
                finish(row, i * LENGTH);
            }
        }
        return count == 1 ? row : Arrays.copyOf(row, LENGTH);
    }

    private void finish(byte[] to, int at) {
        try {
            digest.digest(to, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash", e);
        }
    }

    /** Root of the empty tree. */
    public static byte[] ofNothing() {
        return sha256().digest();
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package kz.listeningstate.signature.log.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The hashes of a Merkle tree, RFC 9162, 2.1.1: SHA-256, 32 bytes; 00 before a leaf and 01 before two nodes. */
public final class MerkleHash {
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(MerkleHash::sha256);

    private MerkleHash() {}

    /** Of the tree without leaves: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return fresh().digest();
    }

    /** @param entry the leaf's bytes as they stand in the log */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = fresh();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = fresh();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * The node over neighbours.
     *
     * @param hashes of one level, one after the other
     * @param from the first hash, counted in hashes
     * @param count of hashes, a power of two
     */
    static byte[] over(byte[] hashes, int from, int count) {
        byte[] level = Arrays.copyOfRange(hashes, from * LENGTH, (from + count) * LENGTH);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                join(level, i);
            }
        }
        return Arrays.copyOf(level, LENGTH);
    }

    /** Puts the node over the hashes 2i and 2i + 1 into the place i, whose own hash was used before. */
    private static void join(byte[] level, int i) {
        MessageDigest digest = fresh();
        digest.update(NODE);
        digest.update(level, 2 * i * LENGTH, 2 * LENGTH);
        try {
            digest.digest(level, i * LENGTH, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
    }

    /** Without what a call that ended in an exception left behind. */
    private static MessageDigest fresh() {
        MessageDigest digest = SHA_256.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

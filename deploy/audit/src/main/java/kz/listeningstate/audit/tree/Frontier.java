package kz.listeningstate.audit.tree;

/**
 * A tree that only grows on its right edge: of it are kept the perfect subtrees that make up its size, at most one of each
 * height, so that its root at any size on the way costs a few hashes.
 */
public final class Frontier {
    /** Hears of each node at the root of a full tile: {@code level} 1 and higher, as tlog-tiles counts them. */
    public interface Nodes {
        void made(int level, long index, byte[] hash);
    }

    private static final int TILE_HEIGHT = 8;
    private static final Nodes NOBODY = (level, index, hash) -> {};

    private final TreeHash sha = new TreeHash();
    private final byte[][] perfect = new byte[Long.SIZE][];
    private long size;

    public Frontier copy() {
        Frontier copy = new Frontier();
        System.arraycopy(perfect, 0, copy.perfect, 0, perfect.length);
        copy.size = size;
        return copy;
    }

    public long size() {
        return size;
    }

    public void append(byte[] leafHash) {
        append(leafHash, 0, NOBODY);
    }

    public void append(byte[] leafHash, Nodes nodes) {
        append(leafHash, 0, nodes);
    }

    /** Appends a perfect subtree of 2^height leaves; the size must be a multiple of that. */
    public void append(byte[] subtree, int height, Nodes nodes) {
        long index = size >>> height;
        if (index << height != size) {
            throw new IllegalArgumentException("a subtree of height " + height + " cannot begin at " + size);
        }
        byte[] hash = subtree;
        int at = height;
        for (; (index & 1) == 1; index >>>= 1) {
            hash = sha.node(perfect[at], hash);
            perfect[at++] = null;
            if (at % TILE_HEIGHT == 0) {
                nodes.made(at / TILE_HEIGHT, index >>> 1, hash);
            }
        }
        perfect[at] = hash;
        size += 1L << height;
    }

    /** RFC 9162, 2.1.1. */
    public byte[] root() {
        byte[] root = null;
        for (byte[] subtree : perfect) {
            if (subtree != null) {
                root = root == null ? subtree : sha.node(subtree, root);
            }
        }
        return root == null ? TreeHash.ofNothing() : root.clone();
    }
}

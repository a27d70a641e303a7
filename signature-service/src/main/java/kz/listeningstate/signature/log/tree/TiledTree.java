package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A tree of known size and root whose tiles lie somewhere. Every proof is checked before it is handed out: a tile that was
 * lost, cut or changed leads to a refusal and never to a wrong proof.
 */
public final class TiledTree {
    private final long size;
    private final byte[] root;
    private final TileReader tiles;

    /**
     * @param size of a signed checkpoint
     * @param root of the same checkpoint, 32 bytes
     * @param tiles at least those of a tree of this size
     */
    public TiledTree(long size, byte[] root, TileReader tiles) {
        if (size < 0 || root.length != MerkleHash.LENGTH) {
            throw new IllegalArgumentException("a tree has a size and a root of 32 bytes");
        }
        this.size = size;
        this.root = root.clone();
        this.tiles = tiles;
    }

    /** The root to which the tiles of a tree lead. */
    public static byte[] root(long size, TileReader tiles) throws IOException, LogDataRefused {
        return new TileNodes(size, tiles).range(0, size);
    }

    /**
     * RFC 9162, 2.1.3.1.
     *
     * @param leafHash of the leaf that is expected there
     * @return hashes from the leaf's neighbour up to the root's child
     * @throws LogDataRefused when another leaf is there, or the tiles do not lead to the root
     */
    public List<byte[]> inclusionProof(long index, byte[] leafHash) throws IOException, LogDataRefused {
        unless(index >= 0 && index < size, "inclusion proof: no such leaf in a tree of this size");
        TileNodes nodes = new TileNodes(size, tiles);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (index < middle) {
                path.add(nodes.range(middle, to));
                to = middle;
            } else {
                path.add(nodes.range(from, middle));
                from = middle;
            }
        }
        Collections.reverse(path);
        InclusionProof.verify(index, size, leafHash, path, root);
        return path;
    }

    /**
     * RFC 9162, 2.1.4.1.
     *
     * @param oldSize 1 to the tree's size; of the same size the proof is empty
     * @param oldRoot as it was signed
     * @throws LogDataRefused when the older tree was another one, or the tiles do not lead to the root
     */
    public List<byte[]> consistencyProof(long oldSize, byte[] oldRoot) throws IOException, LogDataRefused {
        unless(oldSize > 0 && oldSize <= size, "consistency proof: not from this size");
        List<byte[]> path = consistencyPath(oldSize);
        ConsistencyProof.verify(oldSize, size, oldRoot, root, path);
        return path;
    }

    /** The root this tree had at an older size, proved from the tree's root. */
    public byte[] rootAt(long oldSize) throws IOException, LogDataRefused {
        unless(oldSize >= 0 && oldSize <= size, "tree: it never had this size");
        byte[] oldRoot = new TileNodes(size, tiles).range(0, oldSize);
        if (oldSize > 0) {
            ConsistencyProof.verify(oldSize, size, oldRoot, root, consistencyPath(oldSize));
        }
        return oldRoot;
    }

    private List<byte[]> consistencyPath(long oldSize) throws IOException, LogDataRefused {
        TileNodes nodes = new TileNodes(size, tiles);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        while (oldSize != to) {
            long middle = from + Long.highestOneBit(to - from - 1);
            if (oldSize <= middle) {
                path.add(nodes.range(middle, to));
                to = middle;
            } else {
                path.add(nodes.range(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(nodes.range(from, to));
        }
        Collections.reverse(path);
        return path;
    }
}

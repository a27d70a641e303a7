package kz.listeningstate.signature.log.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a tree, computed from its tiles; reads each tile once. For one proof, then to be forgotten. */
final class TileNodes {
    private final long size;
    private final TileReader tiles;
    private final Map<TilePath, byte[]> read = new HashMap<>();

    TileNodes(long size, TileReader tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** A tile's hashes, of the length they must have. */
    static byte[] hashes(TileReader tiles, TilePath path) throws IOException, LogDataRefused {
        byte[] hashes = tiles.read(path);
        LogDataRefused.unless(
                hashes.length == path.width() * MerkleHash.LENGTH, "tile: " + path + " has another length");
        return hashes;
    }

    /**
     * The Merkle tree hash of the leaves from {@code from} to before {@code to}, as RFC 9162, 2.1.1 splits a tree: whole
     * subtrees of shrinking size, each the left neighbour of all that follows it.
     *
     * @param from a multiple of the largest of these subtrees, as in every range of a proof
     */
    byte[] range(long from, long to) throws IOException, LogDataRefused {
        List<byte[]> subtrees = new ArrayList<>();
        for (long at = from; at < to; at += Long.highestOneBit(to - at)) {
            int height = Long.numberOfTrailingZeros(Long.highestOneBit(to - at));
            subtrees.add(node(height, at >>> height));
        }
        if (subtrees.isEmpty()) {
            return MerkleHash.emptyRoot();
        }
        byte[] hash = subtrees.remove(subtrees.size() - 1);
        while (!subtrees.isEmpty()) {
            hash = MerkleHash.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        return hash;
    }

    /** Over {@code 2^height} leaves; tiles hold every eighth level only, what is between is hashed. */
    private byte[] node(int height, long index) throws IOException, LogDataRefused {
        int above = height % 8;
        long first = index << above;
        TilePath path = TilePath.in(size, height / 8, first / TilePath.FULL_WIDTH);
        byte[] hashes = read.get(path);
        if (hashes == null) {
            hashes = hashes(tiles, path);
            read.put(path, hashes);
        }
        return MerkleHash.over(hashes, (int) (first % TilePath.FULL_WIDTH), 1 << above);
    }
}

package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The partial tiles at the right edge of a tree: all that has to be known of it to append to it and to tell its root.
 * Immutable, so an edge whose leaves were not kept is simply forgotten.
 */
public final class RightEdge {
    /** Of leaves; keeps the memory of a batch below some 10 MB. */
    public static final int MAX_BATCH = 65_536;

    private static final int FULL_LENGTH = TilePath.FULL_WIDTH * MerkleHash.LENGTH;
    private static final RightEdge EMPTY = new RightEdge(0, List.of());

    private final long size;

    /** By level, the hashes that do not fill a tile yet. */
    private final List<byte[]> partial;

    private final byte[] root;

    private RightEdge(long size, List<byte[]> partial) {
        this.size = size;
        this.partial = List.copyOf(partial);
        this.root = root(partial);
    }

    /** Of the tree without leaves. */
    public static RightEdge empty() {
        return EMPTY;
    }

    /**
     * Reads the partial tiles of a tree.
     *
     * @param root as it was signed
     * @throws LogDataRefused when the tiles lead to another root
     */
    public static RightEdge read(long size, byte[] root, TileReader tiles) throws IOException, LogDataRefused {
        unless(size >= 0, "tree: it is too large");
        List<byte[]> partial = new ArrayList<>();
        for (TilePath path : TilePath.rightEdge(size)) {
            while (partial.size() < path.level()) {
                partial.add(new byte[0]);
            }
            partial.add(TileNodes.hashes(tiles, path));
        }
        RightEdge edge = new RightEdge(size, partial);
        unless(Arrays.equals(edge.root, root), "tree: the tiles of its right edge lead to another root");
        return edge;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return root.clone();
    }

    /**
     * Whether the tree ends with these leaves.
     *
     * @param leafHashes of all that do not fill a tile yet, in their order
     */
    public boolean endsWith(List<byte[]> leafHashes) {
        byte[] last = partial.isEmpty() ? new byte[0] : partial.get(0);
        return Arrays.equals(last, concatenation(leafHashes));
    }

    /** The partial tiles themselves, lowest level first. */
    public List<Tile> tiles() {
        return TilePath.rightEdge(size).stream()
                .map(path -> new Tile(path, partial.get(path.level()).clone()))
                .toList();
    }

    /** Leaves were appended: the new edge, and every tile that is new or wider, full ones and partial ones. */
    public record Growth(RightEdge edge, List<Tile> tiles) {
        public Growth {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * Appends leaves. Memory and time grow with these leaves only.
     *
     * @param leafHashes in their order, at most {@link #MAX_BATCH}; none changes nothing
     */
    public Growth append(List<byte[]> leafHashes) {
        if (leafHashes.size() > MAX_BATCH || leafHashes.stream().anyMatch(hash -> hash.length != MerkleHash.LENGTH)) {
            throw new IllegalArgumentException("at most 65,536 hashes of 32 bytes are appended at once");
        }
        long grown = Math.addExact(size, leafHashes.size());
        List<Tile> tiles = new ArrayList<>();
        List<byte[]> edge = new ArrayList<>(partial);
        byte[] fresh = concatenation(leafHashes);
        for (int level = 0; fresh.length > 0; level++) {
            if (level == edge.size()) {
                edge.add(new byte[0]);
            }
            byte[] hashes = concatenation(List.of(edge.get(level), fresh));
            List<Tile> changed = tiles(level, TilePath.hashes(size, level) / TilePath.FULL_WIDTH, hashes);
            tiles.addAll(changed);
            int full = hashes.length / FULL_LENGTH;
            edge.set(level, Arrays.copyOfRange(hashes, full * FULL_LENGTH, hashes.length));
            fresh = roots(changed.subList(0, full));
        }
        return new Growth(new RightEdge(grown, edge), tiles);
    }

    private static List<Tile> tiles(int level, long first, byte[] hashes) {
        List<Tile> tiles = new ArrayList<>();
        for (int from = 0; from < hashes.length; from += FULL_LENGTH) {
            byte[] tile = Arrays.copyOfRange(hashes, from, Math.min(hashes.length, from + FULL_LENGTH));
            tiles.add(new Tile(new TilePath(level, first + tiles.size(), tile.length / MerkleHash.LENGTH), tile));
        }
        return tiles;
    }

    /** What full tiles are in the level above. */
    private static byte[] roots(List<Tile> full) {
        return concatenation(full.stream()
                .map(tile -> MerkleHash.over(tile.hashes(), 0, TilePath.FULL_WIDTH))
                .toList());
    }

    /** From the right: whole subtrees of growing size, each the left neighbour of all that is right of it. */
    private static byte[] root(List<byte[]> partial) {
        byte[] root = null;
        for (byte[] hashes : partial) {
            int width = hashes.length / MerkleHash.LENGTH;
            while (width > 0) {
                int count = Integer.lowestOneBit(width);
                width -= count;
                byte[] left = MerkleHash.over(hashes, width, count);
                root = root == null ? left : MerkleHash.node(left, root);
            }
        }
        return root == null ? MerkleHash.emptyRoot() : root;
    }

    private static byte[] concatenation(List<byte[]> parts) {
        byte[] all = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}

package kz.listeningstate.signature.log.tree;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.listeningstate.signature.log.Property;

/** The tiles of a tree of random leaves, as a folder of files would hold them. */
final class MemoryTiles implements TileReader {
    /** By their paths without widths: the widest so far. */
    final Map<String, byte[]> tiles = new HashMap<>();

    final List<byte[]> leafHashes = new ArrayList<>();
    private RightEdge edge = RightEdge.empty();

    static MemoryTiles ofSize(int size, Random random) {
        MemoryTiles tiles = new MemoryTiles();
        while (tiles.leafHashes.size() < size) {
            tiles.grow(Math.min(RightEdge.MAX_BATCH, size - tiles.leafHashes.size()), random);
        }
        return tiles;
    }

    /** Appends so many random leaves. */
    RightEdge.Growth grow(int leaves, Random random) {
        List<byte[]> batch = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            batch.add(Property.bytes(random, 32));
        }
        RightEdge.Growth growth = edge.append(batch);
        leafHashes.addAll(batch);
        growth.tiles().forEach(tile -> tiles.put(name(tile.path()), tile.hashes()));
        edge = growth.edge();
        return growth;
    }

    RightEdge edge() {
        return edge;
    }

    /** Forgets what it had in memory of the edge and reads it again. */
    void restart() throws IOException, LogDataRefused {
        edge = RightEdge.read(edge.size(), edge.root(), this);
    }

    TiledTree tree() {
        return new TiledTree(edge.size(), edge.root(), this);
    }

    /** The tree when it had so many leaves. */
    TiledTree treeAt(int size) {
        return new TiledTree(size, ReferenceTree.root(leafHashes.subList(0, size)), this);
    }

    static String name(TilePath path) {
        return path.level() + "/" + path.index();
    }

    @Override
    public byte[] read(TilePath path) throws IOException {
        byte[] hashes = tiles.get(name(path));
        if (hashes == null) {
            throw new FileNotFoundException(path.toString());
        }
        return Arrays.copyOf(hashes, Math.min(hashes.length, path.width() * MerkleHash.LENGTH));
    }
}

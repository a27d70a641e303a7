package kz.listeningstate.audit.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import kz.listeningstate.audit.tree.TilePath;

/** Bundle, its tile, each higher tile as soon as it is complete; at the end the partial ones of the right edge. */
final class ReadingOrder implements Iterator<TilePath> {
    private final long size;
    private final Deque<TilePath> next = new ArrayDeque<>();
    private long tile;

    private ReadingOrder(long from, long size) {
        this.size = size;
        this.tile = from / TilePath.FULL;
        if (from == size) {
            next.addAll(rightEdge(size));
            tile = Long.MAX_VALUE;
        }
    }

    /** What to read when the first {@code from} leaves were read already. */
    static ReadingOrder between(long from, long size) {
        return new ReadingOrder(from, size);
    }

    /** Whether a tile of that level has just been completed by the leaf before. */
    static boolean completes(int level, long size) {
        int height = 8 * (level + 1);
        return height < Long.SIZE && size > 0 && (size & (1L << height) - 1) == 0;
    }

    /** The partial tiles above level 0 of a tree of that size, from below. */
    static List<TilePath> rightEdge(long size) {
        List<TilePath> edge = new ArrayList<>();
        for (int level = 1; 8 * level < Long.SIZE && size >>> 8 * level > 0; level++) {
            long index = (size >>> 8 * level) / TilePath.FULL;
            int width = TilePath.width(level, index, size);
            if (width > 0) {
                edge.add(new TilePath(level, index, width));
            }
        }
        return edge;
    }

    @Override
    public boolean hasNext() {
        return !next.isEmpty() || (tile < Long.MAX_VALUE && tile * TilePath.FULL < size);
    }

    @Override
    public TilePath next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (next.isEmpty()) {
            addTile();
        }
        return next.remove();
    }

    private void addTile() {
        int width = TilePath.width(0, tile, size);
        next.add(TilePath.entries(tile, width));
        next.add(new TilePath(0, tile, width));
        tile++;
        long read = Math.min(size, tile * TilePath.FULL);
        for (int level = 1; completes(level, read); level++) {
            next.add(new TilePath(level, (read >>> 8 * (level + 1)) - 1, TilePath.FULL));
        }
        if (read == size) {
            next.addAll(rightEdge(size));
        }
    }
}

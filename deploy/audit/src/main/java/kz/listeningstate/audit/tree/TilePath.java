package kz.listeningstate.audit.tree;

import java.util.Locale;

/**
 * Where a tile or an entry bundle is served (C2SP tlog-tiles).
 *
 * @param level 0 = hashes of leaves; {@link #ENTRIES} = the entries themselves
 * @param width hashes or entries in it, 1 to 256; less than 256 only at the right edge
 */
public record TilePath(int level, long index, int width) {
    /** In place of a level: entry bundles are numbered like the tiles of level 0. */
    public static final int ENTRIES = -1;
    /** Hashes in a full tile. */
    public static final int FULL = 256;

    public TilePath {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: level " + level + ", index " + index + ", width " + width);
        }
    }

    public static TilePath entries(long index, int width) {
        return new TilePath(ENTRIES, index, width);
    }

    /** Width of a tile in a tree of that size; 0 when the tree has no such tile. */
    public static int width(int level, long index, long size) {
        int height = 8 * Math.max(level, 0);
        long hashes = height >= Long.SIZE ? 0 : size >>> height;
        return (int) Math.max(0, Math.min(FULL, hashes - index * FULL));
    }

    public boolean isFull() {
        return width == FULL;
    }

    public boolean isEntries() {
        return level == ENTRIES;
    }

    /** The full tile that may stand in for a partial one that is no longer served. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** Path under the log's prefix, such as {@code tile/0/x001/x234/067.p/5}. */
    @Override
    public String toString() {
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            name.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + (isEntries() ? "entries" : Integer.toString(level)) + "/" + name
                + (isFull() ? "" : ".p/" + width);
    }
}

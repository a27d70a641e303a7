package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or an entry bundle is, c2sp.org/tlog-tiles: {@code tile/<L>/<N>[.p/<W>]} and {@code
 * tile/entries/<N>[.p/<W>]}, below the log's prefix.
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index within the level, from 0
 * @param width hashes or entries in it, 1 to 256; less than 256 is partial
 */
public record TilePath(int level, long index, int width) {
    /** Instead of a level: the bundle of the entries whose hashes are in the tile of level 0 and the same index. */
    public static final int ENTRIES = -1;

    public static final int FULL_WIDTH = 256;

    /** Six groups of digits: more than a tree of 2^63 leaves has. */
    private static final long MAX_INDEX = 999_999_999_999_999_999L;

    private static final int MAX_LEVEL = 63;
    private static final Pattern FORMAT =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    public TilePath {
        if (level < ENTRIES || level > MAX_LEVEL || index < 0 || index > MAX_INDEX) {
            throw new IllegalArgumentException("no such tile: level " + level + ", index " + index);
        }
        if (width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("a tile is 1 to 256 wide, not " + width);
        }
    }

    /**
     * The tile, or bundle, as a tree of this size has it.
     *
     * @throws IllegalArgumentException when the tree has none there
     */
    public static TilePath in(long size, int level, long index) {
        long hashes = hashes(size, Math.max(level, 0));
        long right = index > hashes / FULL_WIDTH ? 0 : hashes - index * FULL_WIDTH;
        return new TilePath(level, index, (int) Math.min(FULL_WIDTH, right));
    }

    /** The partial tiles of a tree, lowest level first: with these, and no other, a tree is continued. */
    public static List<TilePath> rightEdge(long size) {
        List<TilePath> edge = new ArrayList<>();
        for (int level = 0; hashes(size, level) > 0; level++) {
            long hashes = hashes(size, level);
            if (hashes % FULL_WIDTH > 0) {
                edge.add(new TilePath(level, hashes / FULL_WIDTH, (int) (hashes % FULL_WIDTH)));
            }
        }
        return edge;
    }

    /** How many hashes a tree has in all tiles of a level. */
    static long hashes(long size, int level) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has 0 to 2^63 - 1 leaves");
        }
        return level > 7 ? 0 : size >>> (8 * level);
    }

    /** @param path relative, such as {@code tile/0/x001/x234/067.p/5}; only the one way of writing it is read */
    public static TilePath parse(String path) throws LogDataRefused {
        Matcher parts = FORMAT.matcher(path);
        unless(parts.matches(), "tile path: not of the form tile/<L>/<N>[.p/<W>]");
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL_WIDTH : Integer.parseInt(parts.group(3));
        unless(level <= MAX_LEVEL, "tile path: the level is at most 63");
        unless(width >= 1 && width <= FULL_WIDTH, "tile path: a width is 1 to 255");
        TilePath tile = new TilePath(level, index, width);
        unless(tile.toString().equals(path), "tile path: needless zeroes, or the width of a full tile");
        return tile;
    }

    public boolean isEntries() {
        return level == ENTRIES;
    }

    public boolean isPartial() {
        return width < FULL_WIDTH;
    }

    /** The path, relative to the log's prefix. */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder(threeDigits(index));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits.insert(0, "x" + threeDigits(rest) + "/");
        }
        return "tile/" + (isEntries() ? "entries" : level) + "/" + digits + (isPartial() ? ".p/" + width : "");
    }

    private static String threeDigits(long number) {
        return String.format(Locale.ROOT, "%03d", number % 1000);
    }
}

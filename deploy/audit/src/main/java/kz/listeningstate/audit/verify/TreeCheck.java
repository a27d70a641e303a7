package kz.listeningstate.audit.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.source.Piece;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.TilePath;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * The tree that the entries make, beside the one that the tiles say they make. Where both differ, the root tells which of
 * them was changed: only one of them can lead to the root that the checkpoint signs.
 */
final class TreeCheck {
    private static final int MOST = 100;

    private final Faults faults;
    private final Frontier computed = new Frontier();
    /** Of the hashes in the tiles; null as long as they are the same. */
    private Frontier published;
    /** What the hashes of each level's last tile must be. */
    private final List<byte[]> levels = new ArrayList<>();
    /** Tiles in which some hash differs from what the entries give. */
    private final Set<String> spoiled = new HashSet<>();

    private final List<Long> differing = new ArrayList<>();
    private long moreDiffering;
    private boolean isLost;

    TreeCheck(Faults faults) {
        this.faults = faults;
    }

    /** @param entry, tile the leaf's hash by its bundle and by its tile, null where there is none */
    void append(byte[] entry, byte[] tile) {
        isLost |= entry == null && tile == null;
        if (isLost) {
            return;
        }
        byte[] byEntry = entry == null ? tile : entry;
        byte[] byTile = tile == null ? entry : tile;
        if (!Arrays.equals(byEntry, byTile)) {
            differ(computed.size());
            published = published == null ? computed.copy() : published;
        }
        made(0, computed.size(), byEntry);
        computed.append(byEntry, this::made);
        if (published != null) {
            published.append(byTile);
        }
    }

    /** A leaf of a partial tile that is read once more in a fuller one: it must be what it was. */
    void again(long index, byte[] entry, byte[] tile) {
        if (isLost) {
            return;
        }
        byte[] before = expected(0, (int) (index % TilePath.FULL));
        if ((entry != null && !Arrays.equals(entry, before)) || (tile != null && !Arrays.equals(tile, before))) {
            differ(index);
        }
    }

    private void differ(long leaf) {
        spoiled.add(key(0, leaf / TilePath.FULL));
        if (differing.size() < MOST) {
            differing.add(leaf);
        } else {
            moreDiffering++;
        }
    }

    private void made(int level, long index, byte[] hash) {
        while (levels.size() <= level) {
            levels.add(new byte[TilePath.FULL * TreeHash.LENGTH]);
        }
        System.arraycopy(hash, 0, levels.get(level), (int) (index % TilePath.FULL) * TreeHash.LENGTH, TreeHash.LENGTH);
    }

    private byte[] expected(int level, int place) {
        return Arrays.copyOfRange(levels.get(level), place * TreeHash.LENGTH, (place + 1) * TreeHash.LENGTH);
    }

    /** A tile above level 0, all of whose hashes have been made. */
    void compare(int level, Piece tile, TilePath path) {
        for (int place = 0; place < tile.count() && !isLost; place++) {
            if (Arrays.equals(tile.hash(place), expected(level, place))) {
                continue;
            }
            long child = path.index() * TilePath.FULL + place;
            if (!spoiled.contains(key(level - 1, child))) {
                faults.add(
                        Kind.TREE,
                        path.toString(),
                        "its hash " + place + " is not that of " + new TilePath(level - 1, child, TilePath.FULL)
                                + ", so the tile was changed or made for another tree.");
            }
            spoiled.add(key(level, path.index()));
        }
    }

    private static String key(int level, long index) {
        return level + "/" + index;
    }

    /** Whether this is the root of what was read so far. */
    boolean leadsTo(byte[] root) {
        return !isLost && Arrays.equals(computed.root(), root);
    }

    /** Whether the entries or, where they differ, the hashes in the tiles lead to this root; true when it is not known. */
    boolean mayLeadTo(byte[] root) {
        return isLost || leadsTo(root) || (published != null && Arrays.equals(published.root(), root));
    }

    boolean isLost() {
        return isLost;
    }

    /** @param where the checkpoint whose root this is, of the size read so far */
    void judge(byte[] root, String where) {
        if (isLost) {
            faults.add(
                    Kind.TREE,
                    where,
                    "its root could not be recomputed, because leaves are missing from bundles and tiles alike.");
        } else if (!leadsTo(root)) {
            faults.add(
                    Kind.TREE,
                    where,
                    "the " + computed.size() + " entries of the log lead to another root than the one it signs: "
                            + "what is shown is not what was signed.");
        }
        if (moreDiffering > 0) {
            faults.add(
                    Kind.TREE,
                    "tiles",
                    "the hashes of " + moreDiffering + " more leaves differ between tiles and bundles.");
        }
        differing.forEach(leaf -> blame(leaf, root));
        differing.clear();
        moreDiffering = 0;
    }

    private void blame(long leaf, byte[] root) {
        long tile = leaf / TilePath.FULL;
        int width = TilePath.width(0, tile, computed.size());
        TilePath entries = TilePath.entries(tile, width);
        TilePath hashes = new TilePath(0, tile, width);
        long place = leaf % TilePath.FULL;
        if (leadsTo(root)) {
            faults.add(
                    Kind.TREE,
                    hashes.toString(),
                    "its hash " + place + " is not that of leaf " + leaf + " in " + entries
                            + "; the entries lead to the signed root, so the tile was changed.");
        } else {
            faults.add(
                    Kind.TREE,
                    entries.toString(),
                    "its entry " + place + " (leaf " + leaf + ") does not have the hash that " + hashes + " says"
                            + (mayLeadTo(root)
                                    ? "; the tiles lead to the signed root, so the entry was changed."
                                    : ": one of both was changed."));
        }
    }
}

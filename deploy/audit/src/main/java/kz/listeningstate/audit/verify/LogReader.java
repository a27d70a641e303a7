package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.source.Bundle;
import kz.listeningstate.audit.source.Piece;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Tiles;
import kz.listeningstate.audit.tree.TilePath;

/** Reads the log once, from its first leaf on: every bundle and every tile of every level that belongs to its size. */
final class LogReader {
    /** Hears of each leaf that could be read, in order. */
    interface Leaves {
        void leaf(long index, byte[] bytes, int offset, int length, byte[] hash) throws IOException;
    }

    private static final int MOST_ABSENT = 16;

    private final Tiles tiles;
    private final Faults faults;
    private final Leaves leaves;
    private final Progress progress;
    private final TreeCheck tree;
    private final TreeMap<Long, List<Runnable>> milestones = new TreeMap<>();
    private long size;
    private long pieces;
    private int absent;
    private long asked;
    private long heard;

    LogReader(Tiles tiles, Faults faults, Leaves leaves, Progress progress) {
        this.tiles = tiles;
        this.faults = faults;
        this.leaves = leaves;
        this.progress = progress;
        this.tree = new TreeCheck(faults);
    }

    TreeCheck tree() {
        return tree;
    }

    /** Leaves gone through so far, whether or not they could be read. */
    long size() {
        return size;
    }

    /** Leaves that could be read. */
    long heard() {
        return heard;
    }

    /** Leaves whose bytes were not to be had, of those asked for. */
    long unread() {
        return asked - heard;
    }

    /** Tiles and bundles read so far. */
    long pieces() {
        return pieces;
    }

    /** Does something as soon as that many leaves were read. */
    void at(long milestone, Runnable action) {
        milestones.computeIfAbsent(milestone, key -> new ArrayList<>()).add(action);
    }

    void readTo(long target) throws IOException {
        asked = target;
        reach();
        Prefetch<TilePath, Piece> ahead = new Prefetch<>(ReadingOrder.between(size, target), tiles::get);
        while (size < target) {
            append(size / TilePath.FULL, target, next(ahead), next(ahead));
            if (absent >= MOST_ABSENT) {
                stop(target);
                return;
            }
            for (int level = 1; ReadingOrder.completes(level, size); level++) {
                tree.compare(level, next(ahead), new TilePath(level, (size >>> 8 * (level + 1)) - 1, TilePath.FULL));
            }
            progress.at("leaves read", size, target);
        }
        for (TilePath edge : ReadingOrder.rightEdge(target)) {
            tree.compare(edge.level(), next(ahead), edge);
        }
    }

    private Piece next(Prefetch<TilePath, Piece> ahead) throws IOException {
        Piece piece = ahead.next();
        if (piece.problem() != null) {
            faults.add(piece.problem());
        }
        pieces++;
        return piece;
    }

    /** A checkpoint may claim any size; nobody needs to wait for the end of what is not there. */
    private void stop(long target) {
        faults.add(
                Kind.TREE,
                "leaves " + size + " to " + (target - 1),
                "reading stopped, because bundles and tiles alike are missing; the rest could not be checked.");
    }

    private void append(long tile, long target, Piece entries, Piece hashes) throws IOException {
        int width = TilePath.width(0, tile, target);
        int from = (int) (size % TilePath.FULL);
        if (entries.count() == 0 && hashes.count() == 0) {
            absent++;
        }
        for (int place = 0; place < from; place++) {
            tree.again(tile * TilePath.FULL + place, entries.hash(place), hashes.hash(place));
        }
        if (entries.count() < width) {
            int readable = Math.max(from, entries.count());
            faults.add(
                    Kind.INCOMPLETE,
                    "leaves " + (tile * TilePath.FULL + readable) + " to " + (tile * TilePath.FULL + width - 1),
                    "they could not be read, so what they say is missing from every count below.");
        }
        for (int place = from; place < width; place++) {
            byte[] hash = entries.hash(place);
            tree.append(hash, hashes.hash(place));
            if (hash != null) {
                Bundle bundle = entries.entries();
                heard++;
                leaves.leaf(size, bundle.bytes(), bundle.starts()[place], bundle.length(place), hash);
            }
            size++;
            reach();
        }
    }

    private void reach() {
        while (!milestones.isEmpty() && milestones.firstKey() <= size) {
            milestones.pollFirstEntry().getValue().forEach(Runnable::run);
        }
    }
}

package kz.listeningstate.audit.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.source.Piece;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.TileSubtrees;
import kz.listeningstate.audit.source.Tiles;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.ProofBuilder;
import kz.listeningstate.audit.tree.Proofs;
import kz.listeningstate.audit.tree.TilePath;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * Copies the tiles and bundles of one checkpoint, from the root down, so that nothing is written that the checkpoint does
 * not commit to; a tile is written after all below it, so that one that is there need not be looked into again.
 */
final class Mirror {
    private final Tiles log;
    private final MirrorFolder folder;
    private final Checkpoint checkpoint;
    private final Faults faults;
    private final Progress progress;
    private final TreeHash sha = new TreeHash();
    private long written;

    Mirror(Source log, MirrorFolder folder, Checkpoint checkpoint, Faults faults, Progress progress) {
        this.log = new Tiles(log);
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.faults = faults;
        this.progress = progress;
    }

    /** Files written. */
    long written() {
        return written;
    }

    /** Whether the new checkpoint continues the mirror's; what is served proves it or nothing is copied. */
    boolean continues(Checkpoint mirrored) throws IOException {
        if (mirrored.size() > checkpoint.size()) {
            return false;
        }
        if (mirrored.size() == 0) {
            return Arrays.equals(mirrored.root(), TreeHash.ofNothing());
        }
        List<byte[]> proof = new ProofBuilder(new TileSubtrees(log, checkpoint.size()))
                .consistency(mirrored.size(), checkpoint.size());
        return Proofs.isConsistent(mirrored.size(), checkpoint.size(), proof, mirrored.root(), checkpoint.root());
    }

    /** False when something could not be had or is not what the checkpoint commits to. */
    boolean copy() throws IOException {
        List<TilePath> edge = edge();
        List<byte[]> hashes = new ArrayList<>();
        Frontier root = new Frontier();
        Prefetch<TilePath, Piece> pieces = new Prefetch<>(edge.iterator(), log::get);
        for (TilePath path : edge) {
            Piece piece = pieces.next();
            if (!isUsable(piece, path)) {
                return false;
            }
            hashes.add(Arrays.copyOf(piece.hashes(), path.width() * TreeHash.LENGTH));
            for (int place = 0; place < path.width(); place++) {
                root.append(piece.hash(place), 8 * path.level(), (level, index, hash) -> {});
            }
        }
        if (!Arrays.equals(root.root(), checkpoint.root())) {
            return refused("tiles of the right edge", "they lead to another root than the checkpoint signs.");
        }
        boolean isWhole = true;
        for (int i = 0; i < edge.size(); i++) {
            isWhole &= below(edge.get(i), hashes.get(i)) && write(edge.get(i), hashes.get(i));
        }
        return isWhole;
    }

    /** The partial tiles of the tree's right edge, from the top: together they make its root. */
    private List<TilePath> edge() {
        List<TilePath> edge = new ArrayList<>();
        for (int level = 7; level >= 0; level--) {
            long index = (checkpoint.size() >>> 8 * level) / TilePath.FULL;
            int width = TilePath.width(level, index, checkpoint.size());
            if (width > 0) {
                edge.add(new TilePath(level, index, width));
            }
        }
        return edge;
    }

    /** Copies all that the hashes of a tile stand for. */
    private boolean below(TilePath tile, byte[] hashes) throws IOException {
        if (tile.level() == 0) {
            return bundle(tile, hashes);
        }
        List<TilePath> missing = new ArrayList<>();
        boolean isWhole = true;
        for (int place = 0; place < tile.width(); place++) {
            TilePath child = new TilePath(tile.level() - 1, tile.index() * TilePath.FULL + place, TilePath.FULL);
            byte[] mirrored = folder.read(child);
            if (mirrored == null) {
                missing.add(child);
            } else if (!isRoot(mirrored, hashes, place)) {
                isWhole = refused(
                        folder.name(child),
                        "the mirror holds other bytes than the log now commits to; they were left as they are.");
            }
        }
        return copy(missing, hashes) && isWhole;
    }

    private boolean copy(List<TilePath> missing, byte[] hashes) throws IOException {
        boolean isWhole = true;
        Prefetch<TilePath, Piece> pieces = new Prefetch<>(order(missing), log::get);
        for (TilePath child : missing) {
            Piece piece = pieces.next();
            Piece entries = child.level() == 0 ? pieces.next() : null;
            int place = (int) (child.index() % TilePath.FULL);
            if (!isUsable(piece, child)) {
                isWhole = false;
            } else if (!isRoot(piece.bytes(), hashes, place)) {
                isWhole = refused(child.toString(), "it is not what the signed root commits to; it was not copied.");
            } else {
                isWhole &= (entries == null ? below(child, piece.bytes()) : bundle(child, piece.bytes(), entries))
                        && write(child, piece.bytes());
            }
            progress.at("leaves mirrored", Math.min(end(child), checkpoint.size()), checkpoint.size());
        }
        return isWhole;
    }

    private static Iterator<TilePath> order(List<TilePath> tiles) {
        return tiles.stream()
                .flatMap(tile -> tile.level() == 0
                        ? Stream.of(tile, TilePath.entries(tile.index(), tile.width()))
                        : Stream.of(tile))
                .iterator();
    }

    private static long end(TilePath tile) {
        return tile.index() + 1 << 8 * (tile.level() + 1);
    }

    private boolean bundle(TilePath tile, byte[] hashes) throws IOException {
        return bundle(tile, hashes, Source.await(log.get(TilePath.entries(tile.index(), tile.width()))));
    }

    private boolean bundle(TilePath tile, byte[] hashes, Piece entries) throws IOException {
        TilePath path = TilePath.entries(tile.index(), tile.width());
        if (!isUsable(entries, path)) {
            return false;
        }
        for (int place = 0; place < tile.width(); place++) {
            if (!Arrays.equals(entries.hash(place), hash(hashes, place))) {
                return refused(
                        path.toString(),
                        "its entry " + place + " is not what the signed root commits to; it was not copied.");
            }
        }
        return write(path, entries.entries().first(tile.width()));
    }

    private boolean isRoot(byte[] tile, byte[] hashes, int place) {
        return tile.length == TilePath.FULL * TreeHash.LENGTH
                && Arrays.equals(sha.perfect(tile, 0, TilePath.FULL), hash(hashes, place));
    }

    private static byte[] hash(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * TreeHash.LENGTH, (place + 1) * TreeHash.LENGTH);
    }

    private boolean isUsable(Piece piece, TilePath path) {
        if (piece.problem() == null && piece.count() == path.width()) {
            return true;
        }
        faults.add(
                piece.problem() == null
                        ? new Fault(Kind.TREE, path.toString(), "it is shorter than it must be.")
                        : piece.problem());
        return false;
    }

    private boolean refused(String where, String sentence) {
        faults.add(Kind.TREE, where, sentence);
        return false;
    }

    private boolean write(TilePath path, byte[] bytes) throws IOException {
        boolean isKept = folder.write(path.toString(), bytes);
        if (!isKept) {
            return refused(
                    folder.name(path),
                    "the mirror holds other bytes than the log serves now; they were left as they are.");
        }
        written++;
        return true;
    }
}

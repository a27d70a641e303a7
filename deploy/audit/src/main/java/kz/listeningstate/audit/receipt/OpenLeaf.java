package kz.listeningstate.audit.receipt;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.source.Bundle;
import kz.listeningstate.audit.source.Piece;
import kz.listeningstate.audit.source.Prefetch;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.TileSubtrees;
import kz.listeningstate.audit.source.Tiles;
import kz.listeningstate.audit.tree.ProofBuilder;
import kz.listeningstate.audit.tree.Proofs;
import kz.listeningstate.audit.tree.TilePath;

/** Finds a petition's OPEN leaf in a log, proved to be in the checkpoint that a receipt holds. */
final class OpenLeaf {
    private final Tiles tiles;
    private final Checkpoint checkpoint;
    private final Progress progress;

    OpenLeaf(Source log, Checkpoint checkpoint, Progress progress) {
        this.tiles = new Tiles(log);
        this.checkpoint = checkpoint;
        this.progress = progress;
    }

    /** @param before the OPEN stands before this leaf */
    Optional<Leaf.Open> find(UUID petition, long before) throws IOException {
        long bundles = (before + TilePath.FULL - 1) / TilePath.FULL;
        Iterator<TilePath> paths = LongStream.range(0, bundles)
                .mapToObj(bundle -> TilePath.entries(bundle, TilePath.width(0, bundle, checkpoint.size())))
                .iterator();
        Prefetch<TilePath, Piece> pieces = new Prefetch<>(paths, tiles::get);
        for (long bundle = 0; pieces.hasNext(); bundle++) {
            Piece piece = pieces.next();
            if (piece.problem() != null) {
                throw new IOException(piece.problem().toString());
            }
            for (int place = 0; place < piece.count(); place++) {
                Optional<Leaf.Open> open = open(piece.entries(), place, petition);
                if (open.isPresent()) {
                    requireIncluded(bundle * TilePath.FULL + place, piece.hash(place));
                    return open;
                }
            }
            progress.at("bundles searched", bundle, bundles);
        }
        return Optional.empty();
    }

    private static Optional<Leaf.Open> open(Bundle entries, int place, UUID petition) {
        try {
            int start = entries.starts()[place];
            byte[] bytes = Arrays.copyOfRange(entries.bytes(), start, start + entries.length(place));
            return Leaf.parse(bytes) instanceof Leaf.Open open
                            && open.petition().equals(petition)
                    ? Optional.of(open)
                    : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty(); // Another leaf's fault, which audit verify reports.
        }
    }

    private void requireIncluded(long index, byte[] hash) throws IOException {
        List<byte[]> proof =
                new ProofBuilder(new TileSubtrees(tiles, checkpoint.size())).inclusion(index, checkpoint.size());
        if (!Proofs.isIncluded(index, checkpoint.size(), hash, proof, checkpoint.root())) {
            throw new IOException("the OPEN leaf " + index + " shown by the log is not in the receipt's checkpoint");
        }
    }
}

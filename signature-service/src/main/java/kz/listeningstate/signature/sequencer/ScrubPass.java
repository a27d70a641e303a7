package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TilePath;
import org.jboss.logging.Logger;

/** One reading of the tree of a checkpoint, bundle by bundle. */
final class ScrubPass {
    private static final Logger LOG = Logger.getLogger(ScrubPass.class);
    private static final int WIDTH = TilePath.FULL_WIDTH;

    private final Checkpoint checkpoint;
    private final Recovery.Rows rows;
    private final LogFolder folder;
    private final List<Expected> wrong = new ArrayList<>();
    private RightEdge edge = RightEdge.empty();

    /** A file as it ought to be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Expected(TilePath path, byte[] content) {}

    ScrubPass(Checkpoint checkpoint, Recovery.Rows rows, LogFolder folder) {
        this.checkpoint = checkpoint;
        this.rows = rows;
        this.folder = folder;
    }

    /** The next bundle; true when it was the last. */
    boolean step() throws IOException, SQLException {
        long from = edge.size();
        List<byte[]> leaves = rows.leaves(from, Math.min(checkpoint.size(), from + WIDTH));
        if (leaves.isEmpty()) {
            return true;
        }
        RightEdge.Growth growth =
                edge.append(leaves.stream().map(MerkleHash::leaf).toList());
        edge = growth.edge();
        compare(new TilePath(TilePath.ENTRIES, from / WIDTH, leaves.size()), EntryBundle.encode(leaves));
        for (Tile tile : growth.tiles()) {
            if (!tile.path().isPartial()) {
                compare(tile.path(), tile.hashes());
            }
        }
        if (edge.size() < checkpoint.size()) {
            return false;
        }
        // Of all levels: one above the lowest has grown last many bundles ago.
        edge.tiles().forEach(tile -> compare(tile.path(), tile.hashes()));
        return true;
    }

    private void compare(TilePath path, byte[] right) {
        try {
            if (Arrays.equals(folder.read(path), right)) {
                return;
            }
        } catch (IOException lost) {
            LOG.warnf("the log's file %s cannot be read: %s", path, lost.toString());
        }
        wrong.add(new Expected(path, right));
    }

    /**
     * Mends the files. Only leaves whose root was signed may correct one.
     *
     * @return how many were damaged
     */
    int end() throws IOException {
        if (!Arrays.equals(edge.root(), checkpoint.root())) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED, "the leaves in log_leaf have another root than the checkpoint");
        }
        for (Expected file : wrong) {
            folder.write(file.path().toString(), file.content());
            LOG.warnf("the log's file %s was damaged and is written anew", file.path());
        }
        folder.sync();
        return wrong.size();
    }
}

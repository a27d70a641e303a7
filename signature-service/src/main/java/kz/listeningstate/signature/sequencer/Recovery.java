package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TilePath;
import org.jboss.logging.Logger;

/**
 * Finds the right edge of the tree before the first step of a sequencer: what was signed is the truth, the database's leaves
 * must lead to it and beyond, and the files are made to agree.
 */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int AT_ONCE = 8_192;

    private final Rows rows;
    private final LogFiles files;
    private final SignedTree signed;

    /** The leaves as the database has them. */
    @FunctionalInterface
    interface Rows {
        /** Those from one place to before another, in their order. */
        List<byte[]> leaves(long from, long to) throws SQLException;
    }

    /** What is done with leaves on the way. */
    private interface Step {
        void take(RightEdge before, List<byte[]> leaves, List<Tile> tiles) throws IOException, SQLException;
    }

    /** @param signed last; null when the log was never begun */
    Recovery(Rows rows, LogFiles files, SignedTree signed) {
        this.rows = rows;
        this.files = files;
        this.signed = signed;
    }

    /**
     * The edge of the tree as the database has it; the files hold the same tree afterwards.
     *
     * @throws LogTrouble.Stop when database, signer and public files contradict each other: no file is changed then
     */
    RightEdge edge(LogTree tree) throws IOException, SQLException {
        long signedSize = signed == null ? 0 : signed.size();
        requireRemembered(tree, signedSize);
        if (tree.size() < signedSize) {
            throw new LogTrouble.Stop(
                    LogTrouble.DATABASE_BEHIND,
                    "a tree of " + signedSize + " leaves was signed, the database has " + tree.size());
        }
        return grown(
                signedEdge(signedSize),
                tree.size(),
                tree.root(),
                "the leaves after " + signedSize + " have another root than was computed");
    }

    /** The memory is written before anything is public: whoever remembers less was set back. */
    private void requireRemembered(LogTree tree, long signedSize) throws IOException {
        long publicSize = files.published().map(Checkpoint::size).orElse(0L);
        if (publicSize > signedSize) {
            throw new LogTrouble.Stop(
                    LogTrouble.SIGNER_MEMORY_LOST,
                    "the public checkpoint has " + publicSize + " leaves, the signer remembers " + signedSize);
        }
        if (signed == null && tree.publishedSize() > 0) {
            throw new LogTrouble.Stop(LogTrouble.SIGNER_MEMORY_LOST, "there is no file of what was signed last");
        }
    }

    /** From the files; where these are damaged, from the leaves, whose root was signed. */
    private RightEdge signedEdge(long size) throws IOException, SQLException {
        if (size == 0) {
            return RightEdge.empty();
        }
        try {
            return RightEdge.read(size, signed.root(), files.folder());
        } catch (IOException | LogDataRefused damaged) {
            LOG.warnf("the log's files are written anew from the database: %s", damaged.getMessage());
        }
        return grown(
                RightEdge.empty(),
                size,
                signed.root(),
                "the first " + size + " leaves have another root than was signed");
    }

    /** Twice: only leaves that lead to the right root may correct a file. */
    private RightEdge grown(RightEdge from, long size, byte[] root, String otherwise) throws IOException, SQLException {
        requireRoot(walk(from, size, (before, leaves, tiles) -> {}), root, otherwise);
        return requireRoot(walk(from, size, this::write), root, otherwise);
    }

    private static RightEdge requireRoot(RightEdge edge, byte[] root, String otherwise) {
        if (!Arrays.equals(edge.root(), root)) {
            throw new LogTrouble.Stop(LogTrouble.LEAVES_CHANGED, otherwise);
        }
        return edge;
    }

    private void write(RightEdge before, List<byte[]> leaves, List<Tile> tiles) throws IOException, SQLException {
        long size = before.size();
        files.write(rows.leaves(size - size % TilePath.FULL_WIDTH, size), before, leaves, tiles);
    }

    private RightEdge walk(RightEdge from, long size, Step step) throws IOException, SQLException {
        RightEdge edge = from;
        while (edge.size() < size) {
            List<byte[]> leaves = rows.leaves(edge.size(), Math.min(size, edge.size() + AT_ONCE));
            if (leaves.isEmpty()) {
                throw new LogTrouble.Stop(LogTrouble.LEAVES_CHANGED, "leaf " + edge.size() + " is not there");
            }
            RightEdge.Growth growth =
                    edge.append(leaves.stream().map(MerkleHash::leaf).toList());
            step.take(edge, leaves, growth.tiles());
            edge = growth.edge();
        }
        return edge;
    }
}

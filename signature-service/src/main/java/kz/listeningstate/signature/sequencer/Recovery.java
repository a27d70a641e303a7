package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import org.jboss.logging.Logger;

/**
 * Finds the right edge of the tree before the first step of a sequencer: what was signed is the truth, the database's leaves
 * must lead to it and beyond, and the files are made to agree.
 */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int AT_ONCE = 8_192;

    private final LogStore store;
    private final LogFiles files;
    private final SignedTree signed;

    /** @param signed last; null when the log was never begun */
    Recovery(LogStore store, LogFiles files, SignedTree signed) {
        this.store = store;
        this.files = files;
        this.signed = signed;
    }

    /**
     * The edge of the tree as the database has it; the files hold the same tree afterwards.
     *
     * @throws LogTrouble.Stop when database and signer contradict each other
     */
    RightEdge edge(LogTree tree) throws IOException, SQLException {
        if (signed == null && tree.publishedSize() > 0) {
            throw new LogTrouble.Stop(LogTrouble.SIGNER_MEMORY_LOST, "there is no file of what was signed last");
        }
        long signedSize = signed == null ? 0 : signed.size();
        if (tree.size() < signedSize) {
            throw new LogTrouble.Stop(
                    LogTrouble.DATABASE_BEHIND,
                    "a tree of " + signedSize + " leaves was signed, the database has " + tree.size());
        }
        RightEdge edge = grown(signedEdge(signedSize), tree.size());
        if (!Arrays.equals(edge.root(), tree.root())) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED,
                    "the leaves after " + signedSize + " have another root than was computed");
        }
        return edge;
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
        RightEdge edge = grown(RightEdge.empty(), size);
        if (!Arrays.equals(edge.root(), signed.root())) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED, "the first " + size + " leaves have another root than was signed");
        }
        return edge;
    }

    private RightEdge grown(RightEdge from, long size) throws IOException, SQLException {
        RightEdge edge = from;
        while (edge.size() < size) {
            List<byte[]> leaves = store.leaves(edge.size(), Math.min(size, edge.size() + AT_ONCE));
            if (leaves.isEmpty()) {
                throw new LogTrouble.Stop(LogTrouble.LEAVES_CHANGED, "leaf " + edge.size() + " is not there");
            }
            RightEdge.Growth growth =
                    edge.append(leaves.stream().map(MerkleHash::leaf).toList());
            files.write(store.begun(edge.size()), edge.size(), leaves, growth.tiles());
            edge = growth.edge();
        }
        return edge;
    }
}

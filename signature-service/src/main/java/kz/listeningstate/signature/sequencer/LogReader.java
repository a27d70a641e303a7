package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/** What the other features may read of the log. Joins the running transaction. */
@ApplicationScoped
public class LogReader {
    private final LogStore store;

    LogReader(LogStore store) {
        this.store = store;
    }

    /**
     * The latest checkpoint that everybody can see.
     *
     * @param at null before the first one
     */
    public record Latest(long size, Instant at) {}

    public Latest latest() {
        try {
            LogTree tree = store.tree();
            return new Latest(tree.publishedSize(), tree.publishedAt());
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /** A leaf that is in the log or waits for its place. */
    public Optional<Leaf> leaf(byte[] hash) {
        try {
            return store.leaf(hash).map(LogReader::decoded);
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /**
     * Leaves from one place to before another; all of them or, when one is not there, the log stands still. An operator has
     * to know, and whoever counts must not pass over it.
     */
    public List<Leaf> leaves(long from, long to) {
        try {
            List<byte[]> leaves = store.leaves(from, to);
            if (leaves.size() != to - from) {
                throw new LogTrouble.Stop(
                        LogTrouble.LEAVES_CHANGED,
                        "of the leaves from " + from + " to before " + to + " log_leaf has " + leaves.size());
            }
            return leaves.stream().map(LogReader::decoded).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private static Leaf decoded(byte[] leaf) {
        try {
            return Leaf.decode(leaf);
        } catch (LogDataRefused e) {
            throw new LogTrouble.Stop(LogTrouble.LEAVES_CHANGED, "a leaf of the log is none: " + e.getMessage());
        }
    }
}

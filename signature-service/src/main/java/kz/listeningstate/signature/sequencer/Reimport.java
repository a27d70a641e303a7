package kz.listeningstate.signature.sequencer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.TilePath;
import org.jboss.logging.Logger;

/**
 * Brings a database that was set back level with the log's files, from which nothing is ever lost. An operator asks for it
 * ({@code log.reimport}, deploy/runbook.md), because it is the answer to an accident. Counts follow with the next checkpoint.
 */
@ApplicationScoped
class Reimport {
    private static final Logger LOG = Logger.getLogger(Reimport.class);
    private static final int WIDTH = TilePath.FULL_WIDTH;

    private final LogStore store;
    private final LogFiles files;
    private final LogSettings settings;
    private final Event<Restored> restored;

    Reimport(LogStore store, LogKeys keys, LogSettings settings, Event<Restored> restored) {
        this.store = store;
        this.files = keys.files();
        this.settings = settings;
        this.restored = restored;
    }

    /**
     * The tree with all that was signed, if that was asked for.
     *
     * @throws LogDataRefused when the files do not hold what was signed, or the database something else
     */
    LogTree level(LogTree tree, SignedTree signed) throws IOException, SQLException, LogDataRefused {
        if (!settings.reimport() || signed == null || signed.size() <= tree.size()) {
            return tree;
        }
        requireSigned(tree, signed);
        LogTree level = tree;
        RightEdge edge = RightEdge.read(tree.size(), tree.root(), files.folder());
        while (level.size() < signed.size()) {
            List<byte[]> entries = following(level.size(), signed.size());
            edge = grown(edge, entries);
            level = restore(level, entries, edge.root());
        }
        LOG.infof("%d leaves were taken back into the database from the log's files", level.size() - tree.size());
        return level;
    }

    /** Before anything is changed. */
    private void requireSigned(LogTree tree, SignedTree signed) throws IOException, LogDataRefused {
        RightEdge edge = RightEdge.read(tree.size(), tree.root(), files.folder());
        while (edge.size() < signed.size()) {
            edge = grown(edge, following(edge.size(), signed.size()));
        }
        LogDataRefused.unless(
                Arrays.equals(edge.root(), signed.root()), "the log's files lead to another root than was signed");
    }

    private static RightEdge grown(RightEdge edge, List<byte[]> entries) {
        return edge.append(entries.stream().map(MerkleHash::leaf).toList()).edge();
    }

    /** The rest of the bundle in which the next leaf is. */
    private List<byte[]> following(long from, long size) throws IOException, LogDataRefused {
        List<byte[]> bundle = files.entries(from / WIDTH, size);
        return bundle.subList((int) (from % WIDTH), bundle.size());
    }

    private LogTree restore(LogTree tree, List<byte[]> entries, byte[] root) throws LogDataRefused {
        List<Leaf> leaves = new ArrayList<>();
        for (byte[] entry : entries) {
            leaves.add(Leaf.decode(entry));
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            LogTree after = store.restore(tree, leaves, root);
            restored.fire(new Restored(leaves));
            return after;
        });
    }
}

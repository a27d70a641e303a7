package kz.listeningstate.signature.sequencer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.worker.Worker;
import org.jboss.logging.Logger;

/**
 * Reads the whole log again and again, slowly: the leaves in the database must lead to the root that everybody can see, and
 * the files must say the same. Files that do not are written anew; a leaf that was changed is an operator's business.
 */
@Singleton
class Scrub {
    private static final Logger LOG = Logger.getLogger(Scrub.class);
    private static final int WIDTH = TilePath.FULL_WIDTH;
    private static final Duration PACE = Duration.ofMillis(250);

    private final LogStore store;
    private final LogFolder folder;
    private final LogStatus status;
    private final Worker worker;
    private Pass pass;
    private volatile String fault;
    private volatile long repaired;

    Scrub(LogStore store, LogSettings settings, LogStatus status, MeterRegistry metrics) {
        this.store = store;
        this.status = status;
        this.folder = new LogFolder(settings.folder().orElseThrow());
        this.worker = new Worker("log-scrub", PACE, this::look);
        metrics.gauge("log_scrub_faults", this, scrub -> scrub.fault == null ? 0 : 1);
        metrics.gauge("log_scrub_repaired", this, scrub -> scrub.repaired);
    }

    /** A file as it ought to be. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Expected(TilePath path, byte[] content) {}

    /** One reading of the tree of a checkpoint. */
    private final class Pass {
        private final Checkpoint checkpoint;
        private final List<Expected> wrong = new ArrayList<>();
        private RightEdge edge = RightEdge.empty();

        Pass(Checkpoint checkpoint) {
            this.checkpoint = checkpoint;
        }

        /** The next bundle; true when it was the last. */
        boolean step() throws IOException, SQLException {
            long from = edge.size();
            List<byte[]> leaves = store.leaves(from, Math.min(checkpoint.size(), from + WIDTH));
            if (leaves.isEmpty()) {
                return true;
            }
            RightEdge.Growth growth =
                    edge.append(leaves.stream().map(MerkleHash::leaf).toList());
            edge = growth.edge();
            boolean last = edge.size() == checkpoint.size();
            compare(new Expected(
                    new TilePath(TilePath.ENTRIES, from / WIDTH, leaves.size()), EntryBundle.encode(leaves)));
            for (Tile tile : growth.tiles()) {
                if (last || !tile.path().isPartial()) {
                    compare(new Expected(tile.path(), tile.hashes()));
                }
            }
            return last;
        }

        private void compare(Expected right) {
            try {
                if (Arrays.equals(folder.read(right.path()), right.content())) {
                    return;
                }
            } catch (IOException lost) {
                LOG.warnf("the log's file %s cannot be read: %s", right.path(), lost.toString());
            }
            wrong.add(right);
        }

        /** Only leaves whose root was signed may correct a file. */
        void end() throws IOException {
            if (!Arrays.equals(edge.root(), checkpoint.root())) {
                throw new LogTrouble.Stop(
                        LogTrouble.LEAVES_CHANGED, "the leaves in log_leaf have another root than the checkpoint");
            }
            for (Expected file : wrong) {
                folder.write(file.path().toString(), file.content());
                LOG.warnf("the log's file %s was damaged and is written anew", file.path());
            }
            folder.sync();
            repaired += wrong.size();
        }
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** What is wrong with the leaves in the database; null when nothing is. */
    String fault() {
        return fault;
    }

    /** Files that were damaged and written anew since the start. */
    long repaired() {
        return repaired;
    }

    /** One instance reads, the one that sequences. */
    private boolean look() {
        try {
            if (!status.state().leads()) {
                pass = null;
            } else if (pass == null) {
                pass = begun();
            } else if (pass.step()) {
                pass.end();
                fault = null;
                pass = null;
            }
        } catch (LogTrouble.Stop changed) {
            pass = null;
            if (!changed.getMessage().equals(fault)) {
                LOG.error(changed.getMessage());
            }
            fault = changed.getMessage();
        } catch (IOException | SQLException e) {
            pass = null;
            throw new IllegalStateException(e);
        }
        return false;
    }

    /** Null while there is no checkpoint. */
    private Pass begun() throws IOException {
        if (!Files.exists(folder.path(LogFolder.CHECKPOINT))) {
            return null;
        }
        try {
            SignedNote note = SignedNote.parse(Files.readAllBytes(folder.path(LogFolder.CHECKPOINT)));
            return new Pass(Checkpoint.parse(note.text()));
        } catch (LogDataRefused damaged) {
            throw new IOException("the checkpoint is damaged", damaged);
        }
    }
}

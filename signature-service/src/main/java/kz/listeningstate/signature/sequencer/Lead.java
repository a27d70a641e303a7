package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import kz.listeningstate.signature.log.note.Policy;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.TiledTree;
import kz.listeningstate.signature.sequencer.LogStore.Waiting;
import kz.listeningstate.signature.witness.WitnessAhead;
import kz.listeningstate.signature.witness.Witnesses;

/**
 * The one who leads: leaves get their places and are committed, files are written, the signer remembers and signs, witnesses
 * cosign, the checkpoint is replaced, counts are told. Whatever fails ends the lead; the next one begins with {@link
 * Recovery}, so that a crash between any two of these needs nothing else.
 */
final class Lead {
    private static final int BATCH = 8_192;

    private final Means means;
    private final Timetable timetable;
    private LogTree tree;
    private RightEdge edge;
    /** Whether the witnesses know nothing that this lead does not. */
    private boolean level;

    /** What a lead works with. */
    record Means(
            LogStore store,
            LogFiles files,
            LogSigner signer,
            Witnesses witnesses,
            Policy policy,
            Publication publication,
            Reimport reimport,
            LogSettings settings,
            Clock clock) {}

    private Lead(Means means, LogTree tree, RightEdge edge) {
        this.means = means;
        this.timetable = new Timetable(means.settings(), means.clock());
        this.tree = tree;
        this.edge = edge;
    }

    /** Begins; whoever led before can change nothing any more. */
    static Lead take(Means means) throws IOException, SQLException, LogDataRefused {
        SignedTree signed = means.signer().signed().orElse(null);
        LogTree tree = means.reimport().level(means.store().takeOver(), signed);
        return new Lead(means, tree, new Recovery(means.store(), means.files(), signed).edge(tree));
    }

    /** One round; true when more leaves wait than it could take. */
    boolean step() throws IOException, SQLException, LogDataRefused {
        List<Waiting> waiting = means.store().waiting(BATCH);
        if (timetable.isDue(waiting)) {
            append(waiting);
        }
        if (timetable.isPublicationDue(tree)) {
            publish();
        }
        return waiting.size() == BATCH;
    }

    private void append(List<Waiting> waiting) throws IOException, SQLException {
        Batch batch = Batch.of(waiting);
        RightEdge.Growth growth = edge.append(batch.hashes());
        FaultPoint.BEFORE_COMMIT.pass();
        tree = means.store().append(tree, batch.hashes(), growth.edge().root());
        FaultPoint.COMMITTED.pass();
        means.files().write(means.store().begun(edge.size()), edge.size(), batch.leaves(), growth.tiles());
        FaultPoint.WRITTEN.pass();
        edge = growth.edge();
    }

    private void publish() throws IOException, SQLException, LogDataRefused {
        requireLevel();
        SignedTree next = new SignedTree(tree.size(), tree.root());
        TiledTree tiles = new TiledTree(next.size(), next.root(), means.files().folder());
        SignedNote checkpoint = means.signer().sign(next, tiles);
        FaultPoint.SIGNED.pass();
        SignedNote cosigned = cosigned(checkpoint, tiles);
        FaultPoint.COSIGNED.pass();
        tree = means.publication().publish(tree, cosigned, means.clock().instant());
        FaultPoint.PUBLISHED.pass();
    }

    /**
     * Shows the witnesses what was signed last before anything new is signed: whoever has seen a larger tree says so, and a
     * log whose machine was set back signs no second future.
     */
    private void requireLevel() throws IOException {
        if (!level) {
            SignedTree last = means.signer().signed().orElse(SignedTree.EMPTY);
            cosigned(
                    means.signer().signAgain(),
                    new TiledTree(last.size(), last.root(), means.files().folder()));
            level = true;
        }
    }

    private SignedNote cosigned(SignedNote checkpoint, TiledTree tiles) {
        try {
            SignedNote cosigned = means.witnesses().cosigned(checkpoint, tiles);
            means.policy().verify(cosigned);
            return cosigned;
        } catch (WitnessAhead ahead) {
            throw new LogTrouble.Stop(LogTrouble.WITNESS_AHEAD, ahead.getMessage());
        } catch (LogDataRefused few) {
            throw new LogTrouble.Stop(LogTrouble.NO_QUORUM, few.getMessage());
        }
    }
}

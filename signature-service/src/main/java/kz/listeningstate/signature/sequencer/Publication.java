package kz.listeningstate.signature.sequencer;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import kz.listeningstate.signature.log.note.SignedNote;

/** Records that a checkpoint is public, together with all that follows from it. */
@ApplicationScoped
class Publication {
    /** Seconds: all leaves since the checkpoint before are counted. */
    private static final int LONG_ENOUGH_FOR_DAYS_WITHOUT_WITNESSES = 3_600;

    private final LogStore store;
    private final LogFiles files;
    private final Event<Published> published;

    Publication(LogStore store, LogKeys keys, Event<Published> published) {
        this.store = store;
        this.files = keys.files();
        this.published = published;
    }

    /**
     * Replaces the checkpoint under the lock of the tree's row: a sequencer that was overtaken replaces nothing.
     *
     * @return the tree with the new publication
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = LONG_ENOUGH_FOR_DAYS_WITHOUT_WITNESSES)
    LogTree publish(LogTree tree, SignedNote checkpoint, Instant at) throws IOException, SQLException {
        LogTree after = store.publish(tree, at);
        published.fire(new Published(tree.publishedSize(), tree.size(), at));
        files.publish(checkpoint);
        FaultPoint.CHECKPOINT_REPLACED.pass();
        return after;
    }
}

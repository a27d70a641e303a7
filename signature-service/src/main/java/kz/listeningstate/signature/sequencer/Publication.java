package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;

/** Records that a checkpoint is public, together with all that follows from it. */
@ApplicationScoped
class Publication {
    private final LogStore store;
    private final Event<Published> published;

    Publication(LogStore store, Event<Published> published) {
        this.store = store;
        this.published = published;
    }

    /** @return the tree with the new publication */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    LogTree publish(LogTree tree, Instant at) throws SQLException {
        LogTree after = store.publish(tree, at);
        published.fire(new Published(tree.publishedSize(), tree.size(), at));
        return after;
    }
}

package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.Promise;

/** Promises that a leaf will be in the tree. Given only after the transaction that queued the leaf has committed. */
@ApplicationScoped
public class Promises {
    private final NoteSigner signer;
    private final LogSettings settings;

    Promises(LogKeys keys, LogSettings settings) {
        this.signer = keys.promises();
        this.settings = settings;
    }

    /** Of the log. */
    public String origin() {
        return settings.origin();
    }

    /**
     * The signed note; of the same leaf and time always the same one.
     *
     * @param queuedAt when the leaf was received
     */
    public String of(byte[] leafHash, Instant queuedAt) {
        return new Promise(settings.origin(), leafHash, queuedAt.plus(settings.mergeWithin()))
                .sign(signer)
                .toString();
    }
}

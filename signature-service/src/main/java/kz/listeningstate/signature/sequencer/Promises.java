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
     * @param since from when the log's word counts: when the leaf was received or, after a wait for revocation, decided
     */
    public String of(byte[] leafHash, Instant since) {
        return new Promise(settings.origin(), leafHash, since.plus(settings.mergeWithin())).note(signer);
    }
}

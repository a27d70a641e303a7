package kz.listeningstate.petition.deadline;

import java.util.UUID;

/** A feature whose matters have deadlines. Acts lock the matter before its deadlines, and so does {@link DeadlineWatch}. */
public interface MatterLock {

    /** Locks the matter until the transaction ends; does nothing when the id is not one of this feature's. */
    void lock(UUID matter);
}

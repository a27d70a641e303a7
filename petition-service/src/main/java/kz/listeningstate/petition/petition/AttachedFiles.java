package kz.listeningstate.petition.petition;

import java.util.List;
import java.util.UUID;

/** The feature that keeps the files of petitions. Called in the transaction of an act that holds the petition's lock. */
public interface AttachedFiles {

    /** The files of a petition in their order. */
    List<AttachedFile> of(UUID petition);

    /** The draft is being deleted: its files go too. */
    void discard(UUID petition);
}

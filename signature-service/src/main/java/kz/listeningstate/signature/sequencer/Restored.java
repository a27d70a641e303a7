package kz.listeningstate.signature.sequencer;

import java.util.List;
import kz.listeningstate.signature.log.leaf.Leaf;

/** Leaves of the public log that the database had lost are in it again, in their order. Told in the same transaction. */
public record Restored(List<Leaf> leaves) {
    public Restored {
        leaves = List.copyOf(leaves);
    }
}

package kz.listeningstate.signature.log.note;

import java.util.List;

/**
 * A checkpoint that its log signed and that enough witnesses cosigned, all verified.
 *
 * @param cosignatures of every witness that the policy names, in the order of the note; empty where the policy asks for none
 */
public record CosignedCheckpoint(Checkpoint checkpoint, List<Cosignature> cosignatures) {
    public CosignedCheckpoint {
        cosignatures = List.copyOf(cosignatures);
    }
}

package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.sequencer.LeafQueue;

/** The leaf OPEN of a petition, queued with the first signature that is kept: the author's. */
@ApplicationScoped
class Openings {
    private final Nullifiers nullifiers;
    private final PetitionRegister petitions;
    private final LeafQueue queue;
    private final Clock clock;

    Openings(Nullifiers nullifiers, PetitionRegister petitions, LeafQueue queue, Clock clock) {
        this.nullifiers = nullifiers;
        this.petitions = petitions;
        this.queue = queue;
        this.clock = clock;
    }

    /** Queues the leaves of those that have none yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void open(List<UUID> petitionIds) {
        long hour = Leaf.hour(clock.instant());
        for (UUID id : petitionIds) {
            if (nullifiers.openFirst(id)) {
                SignablePetition petition = petitions.find(id).orElseThrow();
                byte[] text = HexFormat.of().parseHex(petition.textSha256());
                queue.add(new Leaf.Open(id, hour, text, nullifiers.publicKey(id)));
            }
        }
    }
}

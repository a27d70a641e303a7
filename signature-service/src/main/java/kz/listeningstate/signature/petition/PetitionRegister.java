package kz.listeningstate.signature.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What may be signed, as learnt from petition-service's events. */
@ApplicationScoped
public class PetitionRegister {
    private final Petitions petitions;
    private final Inbox inbox;

    PetitionRegister(Petitions petitions, Inbox inbox) {
        this.petitions = petitions;
        this.inbox = inbox;
    }

    /** The petition, if its text has arrived. */
    @Transactional
    public Optional<SignablePetition> find(UUID id) {
        return petitions.findByIdOptional(id).map(Petition::asSignable);
    }

    /** The author has signed: everybody may. Joins the transaction that stores the author's signature. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void openToEveryone(UUID id) {
        petitions.findLocked(id).orElseThrow().open();
    }

    /** One event, taken once: inbox and effect in one transaction. */
    @Transactional
    void hear(PetitionEvent event) {
        if (inbox.receive(event.id())) {
            petitions.addIfAbsent(event.petitionId(), event.textSha256());
            petitions.findLocked(event.petitionId()).orElseThrow().hear(event);
        }
    }
}

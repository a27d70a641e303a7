package kz.listeningstate.petition.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.problem.Problem;

/** One count, taken once: inbox and effect in one transaction. */
@ApplicationScoped
class CountIntake {
    private final Inbox inbox;
    private final PetitionLife petitions;

    CountIntake(Inbox inbox, PetitionLife petitions) {
        this.inbox = inbox;
        this.petitions = petitions;
    }

    @Transactional
    void take(CountEvent event) {
        if (!inbox.receive(event.id())) {
            return;
        }
        try {
            petitions.recordCount(event.petitionId(), event.count());
            if (event.isLast()) {
                petitions.conclude(event.petitionId());
            }
        } catch (Problem e) {
            throw new PoisonException("Petition " + event.petitionId() + ": " + e.slug(), e);
        }
    }
}

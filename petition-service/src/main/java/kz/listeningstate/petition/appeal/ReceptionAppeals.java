package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.trail.Actor;

/** What a personal reception did not solve becomes a written appeal (90). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReceptionAppeals {
    private final Registration registration;
    private final Appellants appellants;
    private final AppealTopics topics;
    private final Appeals appeals;

    ReceptionAppeals(Registration registration, Appellants appellants, AppealTopics topics, Appeals appeals) {
        this.registration = registration;
        this.appellants = appellants;
        this.topics = topics;
        this.appeals = appeals;
    }

    /**
     * Registers it and gives its id. Nobody is told a follow-up code: the citizen follows it by a log-in.
     *
     * @param draft valid
     * @param account of the citizen, Keycloak's subject
     * @param officer who took it down
     */
    public UUID file(AppealDraft draft, UUID account, Citizen citizen, Actor officer) {
        UUID id = UUID.randomUUID();
        Appellant appellant = appellants.individual(account, citizen, draft.address(), id);
        return registration
                .register(id, topics.placed(draft), appellant, officer)
                .appeal()
                .id();
    }

    /** What the citizen calls it by; of one that was filed here. */
    public String number(UUID appeal) {
        return appeals.findById(appeal).number();
    }
}

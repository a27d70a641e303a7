package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kz.listeningstate.petition.identity.CitizenIdentity.Citizen;
import kz.listeningstate.petition.trail.Actor;

/** What a personal reception did not solve becomes a written appeal (90). */
@ApplicationScoped
public class ReceptionAppeals {
    private final Filing filing;
    private final Appeals appeals;

    ReceptionAppeals(Filing filing, Appeals appeals) {
        this.filing = filing;
        this.appeals = appeals;
    }

    /**
     * Registers it in the running transaction and gives its id; 422 {@code unknown-body}. Nobody is told a follow-up code: the
     * citizen follows it by a log-in.
     *
     * @param draft valid
     * @param account of the citizen, Keycloak's subject
     * @param officer who took it down
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID file(AppealDraft draft, UUID account, Citizen citizen, Actor officer) {
        return filing.file(draft, account, citizen, officer).appeal().id();
    }

    /** What the citizen calls it by; of one that was filed here. */
    public String number(UUID appeal) {
        return appeals.findById(appeal).number();
    }
}

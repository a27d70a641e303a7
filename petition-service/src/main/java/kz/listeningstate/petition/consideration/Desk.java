package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/** Where an officer works: on petitions registered at the own body, or at one whose work it took over, and on no others. */
@ApplicationScoped
@Transactional
public class Desk {
    private final PetitionLife petitions;
    private final Decisions decisions;
    private final StateBodies bodies;
    private final CurrentUser user;

    Desk(PetitionLife petitions, Decisions decisions, StateBodies bodies, CurrentUser user) {
        this.petitions = petitions;
        this.decisions = decisions;
        this.bodies = bodies;
        this.user = user;
    }

    /** Code of the officer's body; 403 {@code no-body}. */
    public String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    /** Codes of the bodies for which the officer's answers today. */
    public List<String> ownBodies() {
        return bodies.answeredBy(ownBody());
    }

    public Actor officer() {
        return new Actor(user.requiredId(), Role.OFFICER);
    }

    /** A petition of the own body; another body's is 403 {@code other-body}. */
    public PetitionView petition(UUID id) {
        PetitionView petition = petitions.view(id);
        boolean own = bodies.responsible(petition.bodyCode()).code().equals(ownBody());
        if (!petition.isPublic() || (petition.registeredOn() == null && own)) {
            throw Problem.notFound();
        }
        if (!own) {
            throw new Problem(403, "other-body").against("90-5(1)");
        }
        return petition;
    }

    /**
     * The same, locked for an act of its consideration: 409 {@code wrong-phase} unless it is being considered, 409 {@code
     * already-decided} once the head has signed the decision.
     */
    public PetitionView considered(UUID id) {
        petition(id);
        petitions.lock(id);
        PetitionView petition = petitions.view(id);
        if (isSigned(id)) {
            throw new Problem(409, "already-decided").against("90-6(1)");
        }
        if (petition.phase() != Phase.CONSIDERATION) {
            throw new Problem(409, "wrong-phase").against("90-5(1)");
        }
        return petition;
    }

    /** 409 of that slug once the head has signed the decision, or the petition ended otherwise; the caller holds its lock. */
    void requireConsidered(UUID id, String slug) {
        if (isSigned(id) || petitions.view(id).phase() != Phase.CONSIDERATION) {
            throw new Problem(409, slug);
        }
    }

    private boolean isSigned(UUID id) {
        return decisions.findByIdOptional(id).filter(Decision::isSigned).isPresent();
    }
}

package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Petitioning;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * Moderation asks the author to correct the text or the addressee. A draft the author simply rewrites, and may ask to have it
 * looked at; once the text is frozen it is never changed: a corrected petition takes its place when it is submitted.
 */
@ApplicationScoped
@Transactional
public class Corrections {
    private static final int MOST = 50;

    private final PetitionLife petitions;
    private final Petitioning petitioning;
    private final Desk desk;
    private final CorrectionRequests requests;
    private final StateBodies bodies;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    Corrections(
            PetitionLife petitions,
            Petitioning petitioning,
            Desk desk,
            CorrectionRequests requests,
            StateBodies bodies,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.petitions = petitions;
        this.petitioning = petitioning;
        this.desk = desk;
        this.requests = requests;
        this.bodies = bodies;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Asks for corrections, for moderators. 422 {@code unknown-body}, {@code same-addressee}; 409 {@code limit-reached} after
     * 50 requests.
     */
    public CorrectionView request(UUID petitionId, @Valid CorrectionDraft draft) {
        boolean frozen = petitions.view(petitionId).phase() != Phase.DRAFT;
        Desk.Matter matter = frozen ? desk.open(petitionId) : desk.draft(petitionId);
        requireOtherBody(matter.petition(), draft.competentBody());
        if (requests.of(petitionId).size() >= MOST) {
            throw new Problem(409, "limit-reached");
        }
        CorrectionRequest request = new CorrectionRequest(matter, draft);
        requests.persist(request);
        matter.file().changed();
        if (!frozen) {
            matter.file().endLook();
            matter.file().release();
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("frozen", frozen);
        if (draft.competentBody() != null) {
            told.put("competentBody", draft.competentBody());
        }
        petitions.announce(petitionId, matter.actor(), "correction-requested", told);
        return request.view();
    }

    /** What was asked for, the oldest first; for the petition's author and for moderators, else 404 {@code not-found}. */
    public List<CorrectionView> of(UUID petitionId) {
        if (!isOwn(petitionId) && !user.hasRole(Role.MODERATOR)) {
            throw Problem.notFound();
        }
        return requests.of(petitionId).stream().map(CorrectionRequest::view).toList();
    }

    /** The author asks moderators to look at the draft before its text is frozen; 409 {@code text-frozen}. */
    public void askForLook(UUID petitionId) {
        requireOwn(petitionId);
        ModerationCase file = desk.locked(petitionId);
        if (petitions.view(petitionId).phase() != Phase.DRAFT) {
            throw new Problem(409, "text-frozen");
        }
        if (!file.isToBeLookedAt()) {
            file.askForLook(clock.instant());
            trail.add(petitionId, clock.instant(), Actor.author(user.requiredId()), "look-asked", Map.of());
        }
    }

    /** Begins the author's corrected petition, as {@link Petitioning#correct}; repeating it gives the same draft. */
    public PetitionView successor(UUID petitionId) {
        requireOwn(petitionId);
        petitions.lock(petitionId);
        String competentBody = requests.of(petitionId).stream()
                .map(CorrectionRequest::competentBody)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return petitioning.correct(petitionId, competentBody);
    }

    private void requireOtherBody(PetitionView petition, String body) {
        if (body == null) {
            return;
        }
        if (bodies.addressable(body).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
        if (body.equals(petition.bodyCode())) {
            throw new Problem(422, "same-addressee");
        }
    }

    private boolean isOwn(UUID petitionId) {
        return user.id().filter(id -> petitions.isAuthor(petitionId, id)).isPresent();
    }

    private void requireOwn(UUID petitionId) {
        if (!isOwn(petitionId)) {
            throw Problem.notFound();
        }
    }
}

package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a moderator's act begins: the petition is locked, and nobody else works on it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Desk {
    private final PetitionLife petitions;
    private final ModerationCases cases;
    private final RejectionProposals proposals;
    private final CurrentUser user;
    private final Duration claimLasts;
    private final Clock clock;

    Desk(
            PetitionLife petitions,
            ModerationCases cases,
            RejectionProposals proposals,
            CurrentUser user,
            @ConfigProperty(name = "moderation.claim-lasts", defaultValue = "PT1H") Duration claimLasts,
            Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.proposals = proposals;
        this.user = user;
        this.claimLasts = claimLasts;
        this.clock = clock;
    }

    /**
     * A petition that the acting moderator works on.
     *
     * @param fresh nobody worked on it before
     */
    record Matter(PetitionView petition, ModerationCase file, UUID moderator, Instant now, boolean fresh) {
        UUID id() {
            return petition.id();
        }

        Actor actor() {
            return new Actor(moderator, Role.MODERATOR);
        }
    }

    /** Any petition, locked, with its case, which begins here; 404 {@code not-found}. */
    ModerationCase locked(UUID petitionId) {
        petitions.lock(petitionId);
        return cases.findByIdOptional(petitionId).orElseGet(() -> {
            ModerationCase begun = new ModerationCase(petitions.view(petitionId).id());
            cases.persist(begun);
            return begun;
        });
    }

    /** Locked; 404 {@code not-found} for what moderators do not see: drafts. */
    PetitionView submitted(UUID petitionId) {
        petitions.lock(petitionId);
        PetitionView petition = petitions.view(petitionId);
        if (petition.submittedAt() == null) {
            throw Problem.notFound();
        }
        return petition;
    }

    /** As {@link #open(UUID)}, at the version that the moderator has read; 412 {@code stale-version}. */
    Matter open(UUID petitionId, int read) {
        submitted(petitionId);
        IfMatch.check(read, locked(petitionId).version());
        return open(petitionId);
    }

    /**
     * A petition without a verdict, claimed by the acting moderator. 409 {@code claimed-by-other}, {@code already-moderated},
     * {@code wrong-phase}; {@code second-opinion-awaited} for whoever proposed its refusal; 403 {@code own-petition}.
     */
    Matter open(UUID petitionId) {
        PetitionView petition = submitted(petitionId);
        requireUndecided(petition);
        proposals
                .awaiting(petitionId)
                .filter(proposal -> proposal.isBy(user.requiredId()))
                .ifPresent(own -> {
                    throw new Problem(409, "second-opinion-awaited");
                });
        return claimed(petition, locked(petitionId));
    }

    /** A draft that its author asked to be looked at; 404 {@code not-found} for every other draft. */
    Matter draft(UUID petitionId) {
        ModerationCase file = locked(petitionId);
        PetitionView petition = petitions.view(petitionId);
        if (petition.phase() != Phase.DRAFT || !file.isToBeLookedAt()) {
            throw Problem.notFound();
        }
        return claimed(petition, file);
    }

    private Matter claimed(PetitionView petition, ModerationCase file) {
        UUID moderator = user.requiredId();
        Instant now = clock.instant();
        if (petitions.isAuthor(petition.id(), moderator)) {
            throw new Problem(403, "own-petition");
        }
        boolean fresh = file.claim(moderator, now, claimLasts);
        return new Matter(petition, file, moderator, now, fresh);
    }

    private static void requireUndecided(PetitionView petition) {
        if (petition.approved() || petition.rejection() != null) {
            throw new Problem(409, "already-moderated");
        }
        if (!petition.phase().isModeratable()) {
            throw new Problem(409, "wrong-phase").against("90-2(5)");
        }
    }
}

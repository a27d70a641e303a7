package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** The verdict (90-2(5-6)): one moderator approves; to refuse takes two, and a ground that the petition's words fall under. */
@ApplicationScoped
@Transactional
public class Judging {
    private final PetitionLife petitions;
    private final Moderation moderation;
    private final Desk desk;
    private final Checklist checklist;
    private final RejectionProposals proposals;
    private final Raising raising;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    Judging(
            PetitionLife petitions,
            Moderation moderation,
            Desk desk,
            Checklist checklist,
            RejectionProposals proposals,
            Raising raising,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.petitions = petitions;
        this.moderation = moderation;
        this.desk = desk;
        this.checklist = checklist;
        this.proposals = proposals;
        this.raising = raising;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Approves, or proposes a refusal, which waits for a second moderator. The same again changes nothing; another verdict on a
     * petition that has one is 409 {@code already-moderated}, while a refusal waits 409 {@code second-opinion-awaited}.
     */
    public ModerationItem decide(UUID petitionId, @Valid ModerationVerdict verdict) {
        return moderation.item(
                switch (verdict.verdict()) {
                    case APPROVED -> approve(petitionId);
                    case REJECTED -> propose(petitionId, verdict);
                });
    }

    /**
     * What the second moderator says of a proposed refusal: agreed, it is given; otherwise the petition stays, and a head
     * moderator has to look. 403 {@code same-moderator}, 409 {@code no-rejection-proposed}, 412 {@code stale-version}; and as {@link
     * AnswerRule#check} to agree to a ground that holds no more.
     *
     * @param read version of the case that the moderator has read
     */
    public ModerationItem review(UUID petitionId, @Valid SecondOpinion opinion, int read) {
        desk.submitted(petitionId);
        RejectionProposal proposal =
                proposals.awaiting(petitionId).orElseThrow(() -> new Problem(409, "no-rejection-proposed"));
        proposal.requireOther(user.requiredId());
        if (!opinion.agrees() && opinion.reason() == null) {
            throw Problem.invalidField("reason", "required");
        }
        Desk.Matter matter = desk.open(petitionId, read);
        if (opinion.agrees()) {
            // What stood in the way may have ended since.
            checklist.requireStill(matter, proposal.ground());
        }
        proposal.review(matter.moderator(), opinion.agrees(), opinion.reason(), matter.now());
        matter.file().changed();
        if (opinion.agrees()) {
            return moderation.item(
                    petitions.reject(petitionId, matter.moderator(), proposal.ground(), proposal.reason()));
        }
        trail.add(petitionId, matter.now(), matter.actor(), "rejection-disputed", Map.of("ground", proposal.ground()));
        raising.raise(matter.file(), RaisedFor.DISAGREEMENT, matter.actor());
        return moderation.item(matter.petition());
    }

    /** The first moderator takes an own proposal back before anybody reviewed it; nothing happens without one. */
    public ModerationItem takeBack(UUID petitionId) {
        PetitionView petition = desk.submitted(petitionId);
        proposals
                .awaiting(petitionId)
                .filter(proposal -> proposal.isBy(user.requiredId()))
                .ifPresent(proposal -> {
                    proposal.drop(clock.instant());
                    desk.locked(petitionId).changed();
                    trail.add(
                            petitionId,
                            clock.instant(),
                            new Actor(user.requiredId(), Role.MODERATOR),
                            "rejection-taken-back",
                            Map.of("ground", proposal.ground()));
                });
        return moderation.item(petition);
    }

    private PetitionView approve(UUID petitionId) {
        if (isJudged(desk.submitted(petitionId))) {
            return petitions.approve(petitionId, user.requiredId());
        }
        if (proposals.awaiting(petitionId).isPresent()) {
            throw new Problem(409, "second-opinion-awaited");
        }
        Desk.Matter matter = desk.open(petitionId);
        checklist.requireFresh(matter);
        checklist.clear(matter);
        return petitions.approve(petitionId, matter.moderator());
    }

    private PetitionView propose(UUID petitionId, ModerationVerdict verdict) {
        String reason = verdict.requiredReason();
        PetitionView petition = desk.submitted(petitionId);
        String ground = checklist.ground(petition, verdict.requiredGround()).code();
        if (isJudged(petition)) {
            return petitions.reject(petitionId, user.requiredId(), ground, reason);
        }
        Optional<RejectionProposal> awaiting = proposals.awaiting(petitionId);
        if (awaiting.isPresent()) {
            return repeated(petition, awaiting.get(), ground, reason);
        }
        Desk.Matter matter = desk.open(petitionId);
        String quote = checklist.quote(matter, ground, verdict.quote(), verdict.duplicateOf());
        proposals.persist(new RejectionProposal(matter, ground, reason, quote));
        matter.file().changed();
        // The second moderator need not wait until the first one's claim runs out.
        matter.file().release();
        trail.add(petitionId, matter.now(), matter.actor(), "rejection-proposed", Map.of("ground", ground));
        return petition;
    }

    private PetitionView repeated(PetitionView petition, RejectionProposal awaiting, String ground, String reason) {
        if (awaiting.isBy(user.requiredId()) && awaiting.says(ground, reason)) {
            return petition;
        }
        throw new Problem(409, "second-opinion-awaited");
    }

    private static boolean isJudged(PetitionView petition) {
        return petition.approved() || petition.rejection() != null;
    }
}

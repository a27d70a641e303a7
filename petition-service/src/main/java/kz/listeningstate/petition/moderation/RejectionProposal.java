package kz.listeningstate.petition.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** A refusal that one moderator proposes and another one agrees to, or not (90-2(6)). */
@Entity
class RejectionProposal {
    @Id
    private UUID id;

    private UUID petitionId;
    private String ground;
    private String reason;
    private String quote;
    private UUID proposedBy;
    private Instant proposedAt;
    private UUID reviewedBy;
    private Instant reviewedAt;
    private Boolean agreed;
    private String opinion;
    private Instant droppedAt;

    protected RejectionProposal() {}

    RejectionProposal(Desk.Matter matter, String ground, String reason, String quote) {
        this.id = UUID.randomUUID();
        this.petitionId = matter.id();
        this.ground = ground;
        this.reason = reason;
        this.quote = quote;
        this.proposedBy = matter.moderator();
        this.proposedAt = matter.now();
    }

    /** 403 {@code same-moderator}: the second person is another one. */
    void requireOther(UUID moderator) {
        if (isBy(moderator)) {
            throw new Problem(403, "same-moderator");
        }
    }

    void review(UUID moderator, boolean agrees, String why, Instant now) {
        requireOther(moderator);
        if (reviewedAt != null || droppedAt != null) {
            throw new Problem(409, "no-rejection-proposed");
        }
        reviewedBy = moderator;
        reviewedAt = now;
        agreed = agrees;
        opinion = why;
    }

    void drop(Instant now) {
        droppedAt = now;
    }

    boolean isBy(UUID moderator) {
        return proposedBy.equals(moderator);
    }

    boolean says(String otherGround, String otherReason) {
        return ground.equals(otherGround) && reason.equals(otherReason);
    }

    UUID petitionId() {
        return petitionId;
    }

    String ground() {
        return ground;
    }

    String reason() {
        return reason;
    }

    String quote() {
        return quote;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }

    ProposalView view(UUID reader) {
        return new ProposalView(
                ground,
                reason,
                quote,
                proposedBy,
                isBy(reader),
                proposedAt,
                reviewedBy,
                reviewedAt,
                agreed,
                opinion,
                droppedAt);
    }
}

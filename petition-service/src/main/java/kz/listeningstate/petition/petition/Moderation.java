package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;

/** 50 co-signers and a moderator's verdict (90-2(4) to (6)), in either order; both are needed to become public. */
@Embeddable
record Moderation(
        Instant cosignedAt,
        LocalDate moderationStartedOn,
        LocalDate moderationDueOn,
        UUID moderatedBy,
        Instant approvedAt,
        Instant rejectedAt,
        String rejectionGround,
        String rejectionReason) {
    static final Moderation NONE = new Moderation(null, null, null, null, null, null, null, null);

    /** The term for the verdict runs; it is fixed then, whatever the setting says later. */
    Moderation begun(Instant startedAt, LegalFrame law) {
        LocalDate day = WorkingCalendar.dateOf(startedAt);
        LocalDate due = law.calendar().plusWorkingDays(day, law.rules().moderationWorkingDays());
        return new Moderation(
                cosignedAt, day, due, moderatedBy, approvedAt, rejectedAt, rejectionGround, rejectionReason);
    }

    /**
     * The 50th signature is there: the term begins, unless it began with the draft.
     *
     * @param shownAt when the public log showed it: news that come late do not make the term longer
     */
    Moderation cosigned(Instant shownAt, LegalFrame law, Instant now) {
        Moderation running = moderationDueOn == null ? begun(shownAt, law) : this;
        return new Moderation(
                now,
                running.moderationStartedOn,
                running.moderationDueOn,
                moderatedBy,
                approvedAt,
                rejectedAt,
                rejectionGround,
                rejectionReason);
    }

    Moderation approved(UUID moderator, Instant now) {
        return new Moderation(cosignedAt, moderationStartedOn, moderationDueOn, moderator, now, null, null, null);
    }

    Moderation rejected(UUID moderator, String ground, String reason, Instant now) {
        return new Moderation(cosignedAt, moderationStartedOn, moderationDueOn, moderator, null, now, ground, reason);
    }

    /** The approval counts no more; a verdict is owed as before. */
    Moderation reopened() {
        return new Moderation(cosignedAt, moderationStartedOn, moderationDueOn, null, null, null, null, null);
    }

    boolean isRejectedFor(String ground, String reason) {
        return rejectedAt != null && Objects.equals(ground, rejectionGround) && Objects.equals(reason, rejectionReason);
    }

    /** 409 {@code already-moderated}. */
    void requireNoVerdict() {
        if (approvedAt != null || rejectedAt != null) {
            throw new Problem(409, "already-moderated");
        }
    }

    boolean isPassed() {
        return cosignedAt != null && approvedAt != null;
    }

    /** Null unless it was refused. */
    Rejection rejection() {
        return rejectedAt == null ? null : new Rejection(rejectedAt, rejectionGround, rejectionReason);
    }
}

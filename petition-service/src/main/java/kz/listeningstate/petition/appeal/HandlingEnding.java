package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * How a body's handling ended, in one way at most.
 *
 * @param at when, in whichever way; null: not yet
 */
@Embeddable
record HandlingEnding(
        @Column(name = "ended_at") Instant at,
        Instant answeredAt,
        @Enumerated(EnumType.STRING) AnswerOutcome outcome,
        Instant redirectedAt,
        Instant returnedAt,
        @Enumerated(EnumType.STRING) ReturnGround returnGround,
        Instant terminatedAt,
        @Enumerated(EnumType.STRING) TerminationGround terminationGround,
        String endReason) {
    static final HandlingEnding NONE = new HandlingEnding(null, null, null, null, null, null, null, null, null);

    static HandlingEnding answered(AnswerOutcome outcome, Instant now) {
        return new HandlingEnding(now, now, outcome, null, null, null, null, null, null);
    }

    static HandlingEnding redirected(String reason, Instant now) {
        return new HandlingEnding(now, null, null, now, null, null, null, null, reason);
    }

    static HandlingEnding returned(ReturnGround ground, String reason, Instant now) {
        return new HandlingEnding(now, null, null, null, now, ground, null, null, reason);
    }

    /** When the body itself ended it; null: not, also when a complaint of its silence did. */
    Instant byBody() {
        boolean own = answeredAt != null || redirectedAt != null || returnedAt != null || terminatedAt != null;
        return own ? at : null;
    }

    /** A silence that was complained of. */
    static HandlingEnding overruled(Instant now) {
        return new HandlingEnding(now, null, null, null, null, null, null, null, null);
    }

    static HandlingEnding terminated(TerminationGround ground, String reason, Instant now) {
        return new HandlingEnding(now, null, null, null, null, null, now, ground, reason);
    }
}

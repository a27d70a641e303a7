package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.law.Level;

/**
 * The threshold was reached, and in the same moment the petition was registered at its body (90-4), which decides (90-6).
 *
 * @param thresholdReachedWith signatures of that moment; later withdrawals change the count, not the crossing
 * @param decisionSignedAt by the body's head: the decision is taken
 * @param decidedAt the decision is public
 */
@Embeddable
record Consideration(
        Instant thresholdReachedAt,
        Long thresholdReachedWith,
        LocalDate registeredOn,
        LocalDate decisionDueOn,
        Instant decisionSignedAt,
        Instant decidedAt,
        @Enumerated(EnumType.STRING) Outcome outcome) {
    static final Consideration NONE = new Consideration(null, null, null, null, null, null, null);

    static Consideration of(long signatures, Level level, LegalFrame law, Instant now) {
        LocalDate registered = law.calendar().registrationDay(now);
        LocalDate due = law.calendar().plusWorkingDays(registered, law.rules().considerationWorkingDays(level));
        return new Consideration(now, signatures, registered, due, null, null, null);
    }

    Consideration signed(Instant now) {
        return new Consideration(
                thresholdReachedAt, thresholdReachedWith, registeredOn, decisionDueOn, now, decidedAt, outcome);
    }

    Consideration decided(Outcome published, Instant now) {
        return new Consideration(
                thresholdReachedAt,
                thresholdReachedWith,
                registeredOn,
                decisionDueOn,
                decisionSignedAt,
                now,
                published);
    }
}

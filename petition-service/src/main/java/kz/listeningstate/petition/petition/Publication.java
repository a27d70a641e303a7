package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.problem.Problem;

/** The petition is public (90-2(7)). Level and threshold are fixed: later changes of population do not move them. */
@Embeddable
record Publication(
        Instant publishedAt,
        Integer number,
        @Enumerated(EnumType.STRING) Level level,
        Long population,
        Integer threshold,
        LocalDate collectionEndsOn,
        Instant mediaInformedAt,
        UUID mediaInformedBy) {
    static final Publication NONE = new Publication(null, null, null, null, null, null, null, null);

    static Publication of(LegalFrame law, Instant now) {
        return new Publication(
                now,
                law.publicNumbers().getAsInt(),
                law.body().level(),
                law.body().population(),
                law.threshold(),
                // Same day of the month, or its last day: what LocalDate does (90-3(2)).
                WorkingCalendar.dateOf(now).plusMonths(law.rules().collectionMonths()),
                null,
                null);
    }

    /** Mass media were informed of it (90-2(8)); 409 {@code wrong-phase} before it is public. */
    Publication told(UUID moderator, Instant now) {
        if (publishedAt == null) {
            throw new Problem(409, "wrong-phase").against("90-2(8)");
        }
        return new Publication(publishedAt, number, level, population, threshold, collectionEndsOn, now, moderator);
    }

    /** The first moment at which the six months are over. */
    Instant endsAt() {
        return WorkingCalendar.endOf(collectionEndsOn);
    }
}

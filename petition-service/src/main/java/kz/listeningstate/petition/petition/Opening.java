package kz.listeningstate.petition.petition;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** The author has signed: the page can be reached by its link, and the term for co-signers runs (90-2(4)(1)). */
@Embeddable
record Opening(String linkToken, Instant openedAt, LocalDate cosignersDueOn) {
    static final Opening NONE = new Opening(null, null, null);

    static Opening of(String token, LegalFrame law, Instant now) {
        int term = law.rules().cosigningWorkingDays();
        return new Opening(token, now, law.calendar().plusWorkingDays(WorkingCalendar.dateOf(now), term));
    }

    /** The first moment at which the term for co-signers is over. */
    Instant endsAt() {
        return WorkingCalendar.endOf(cosignersDueOn);
    }
}

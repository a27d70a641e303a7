package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The citizen is heard before an act that is not favourable (тыңдау, заслушивание; 73).
 *
 * @param heldOn day of the hearing, before which no such act is signed
 * @param about what act is meant, and why
 * @param objectionDueOn the citizen's last day to object
 */
@Embeddable
record Hearing(
        @Column(name = "hearing_notified_at") Instant notifiedAt,
        @Column(name = "hearing_on") LocalDate heldOn,
        @Column(name = "hearing_about") String about,
        LocalDate objectionDueOn,
        Instant objectedAt,
        String objection) {
    static final Hearing NONE = new Hearing(null, null, null, null, null, null);

    Hearing objected(String text, Instant now) {
        return new Hearing(notifiedAt, heldOn, about, objectionDueOn, now, text);
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What an appeal lacks, and the time to mend it (64(6)).
 *
 * @param fixBy the citizen's last day
 * @param addition with which the citizen mended it
 */
@Embeddable
record Defects(
        @Column(name = "defects_noted_at") Instant notedAt,
        @Column(name = "defects_note") String note,
        LocalDate fixBy,
        Instant fixedAt,
        String addition) {
    static final Defects NONE = new Defects(null, null, null, null, null);

    Defects fixed(String words, Instant now) {
        return new Defects(notedAt, note, fixBy, now, words);
    }

    boolean areOpen() {
        return notedAt != null && fixedAt == null;
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A longer term by a reasoned decision of the head, a deputy or the chief of staff (76(3)).
 *
 * @param until the new last day
 * @param decidedBy name and office of who decided
 */
@Embeddable
record Extension(
        @Column(name = "extended_at") Instant decidedAt,
        @Column(name = "extended_until") LocalDate until,
        @Column(name = "extension_reason") String reason,
        @Column(name = "extended_by") String decidedBy) {
    static final Extension NONE = new Extension(null, null, null, null);
}

package kz.listeningstate.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What signature-service last counted: {@code count = electronic + paper - withdrawn - invalidated}.
 *
 * @param sequence grows with every count of the petition; an older one is never believed
 */
@Embeddable
public record SignatureCount(
        @Column(name = "signatures") long count,
        @Column(name = "signatures_electronic") long electronic,
        @Column(name = "signatures_paper") long paper,
        @Column(name = "signatures_withdrawn") long withdrawn,
        @Column(name = "signatures_invalidated") long invalidated,
        @Column(name = "count_sequence") long sequence,
        @Column(name = "counted_at") Instant countedAt) {

    static final SignatureCount NONE = new SignatureCount(0, 0, 0, 0, 0, 0, null);
}

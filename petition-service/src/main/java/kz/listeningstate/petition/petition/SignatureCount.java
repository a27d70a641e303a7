package kz.listeningstate.petition.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * What the leaves of the public log add up to: {@code count = electronic + paper - withdrawn - invalidated}.
 *
 * @param treeSize size of the published tree whose count this is; a smaller one is never believed. 0: none was told yet
 * @param checkpointedAt when the checkpoint of that size was published; null: none was told yet
 */
@Embeddable
public record SignatureCount(
        @Column(name = "signatures") long count,
        @Column(name = "signatures_electronic") long electronic,
        @Column(name = "signatures_paper") long paper,
        @Column(name = "signatures_withdrawn") long withdrawn,
        @Column(name = "signatures_invalidated") long invalidated,
        long treeSize,
        Instant checkpointedAt) {

    static final SignatureCount NONE = new SignatureCount(0, 0, 0, 0, 0, 0, null);
}

package kz.listeningstate.signature.count;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How many signatures of a petition are counted; {@code sequence} grows with each change. */
@Entity
@Table(name = "signature_count")
class SignatureCount {
    @Id
    private UUID petitionId;

    private long electronic;
    private long paper;
    private long withdrawn;
    private long invalidated;
    private long sequence;
    private Instant countedAt;

    protected SignatureCount() {}

    SignatureCount(UUID petitionId) {
        this.petitionId = petitionId;
    }

    void add(long more, Instant moment) {
        electronic += more;
        sequence++;
        countedAt = moment;
    }

    Count asCount() {
        long count = electronic + paper - withdrawn - invalidated;
        return new Count(petitionId, count, electronic, paper, withdrawn, invalidated, sequence, countedAt);
    }
}

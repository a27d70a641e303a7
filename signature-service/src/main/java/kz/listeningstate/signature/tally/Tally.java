package kz.listeningstate.signature.tally;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.TallyStatus;

/** A leaf TALLY that was asked for, and the leaf once it is queued. Created by SQL. */
@Entity
@Table(name = "tally")
class Tally {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private UUID petitionId;

    @Enumerated(EnumType.STRING)
    private TallyStatus status;

    private Instant requestedAt;
    private byte[] leafHash;

    @SuppressWarnings("UnusedVariable") // for whoever looks into the table
    private Long size;

    private Instant talliedAt;

    protected Tally() {}

    Long id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    TallyStatus status() {
        return status;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    boolean isQueued() {
        return leafHash != null;
    }

    byte[] leafHash() {
        return leafHash;
    }

    Instant talliedAt() {
        return talliedAt;
    }

    void queued(Leaf.Tally leaf, Instant at) {
        leafHash = leaf.hash();
        size = leaf.totals().size();
        talliedAt = at;
    }
}

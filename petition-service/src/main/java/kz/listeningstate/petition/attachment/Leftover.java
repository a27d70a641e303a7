package kz.listeningstate.petition.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stored object that no row names: not yet, or no more. */
@Entity
@Table(name = "stored_leftover")
class Leftover {
    @Id
    private String storeKey;

    private Instant since;

    protected Leftover() {}

    Leftover(String storeKey, Instant since) {
        this.storeKey = storeKey;
        this.since = since;
    }

    String storeKey() {
        return storeKey;
    }
}

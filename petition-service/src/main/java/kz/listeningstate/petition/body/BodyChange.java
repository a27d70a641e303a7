package kz.listeningstate.petition.body;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A body as it was made by one change. */
@Entity
@Table(name = "state_body_change")
@IdClass(BodyChange.Key.class)
class BodyChange {
    @Id
    private String code;

    @Id
    private int version;

    private String state;
    private Instant changedAt;
    private UUID changedBy;

    /** As Jakarta Persistence asks. */
    record Key(String code, int version) implements Serializable {}

    protected BodyChange() {}

    /** @param state JSON of the {@link BodyEntry} */
    BodyChange(String code, int version, String state, Instant changedAt, UUID changedBy) {
        this.code = code;
        this.version = version;
        this.state = state;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
    }

    int version() {
        return version;
    }

    String state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }
}

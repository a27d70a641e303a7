package kz.listeningstate.signature.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A question "did I sign?" that waits for the asker's signature, so that nobody can ask for another. */
@Entity
@Table(name = "challenge")
class Challenge {
    @Id
    private UUID id;

    private UUID petitionId;
    private Instant expiresAt;

    protected Challenge() {}

    Challenge(UUID id, UUID petitionId, Instant expiresAt) {
        this.id = id;
        this.petitionId = petitionId;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}

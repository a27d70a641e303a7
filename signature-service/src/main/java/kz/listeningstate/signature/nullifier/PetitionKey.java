package kz.listeningstate.signature.nullifier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A petition's VRF key at rest. */
@Entity
@Table(name = "petition_key")
class PetitionKey {
    @Id
    private UUID petitionId;

    private byte[] publicKey;
    private byte[] sealedKey;
    private boolean opened;

    protected PetitionKey() {}

    byte[] publicKey() {
        return publicKey;
    }

    /** Null once it was destroyed. */
    byte[] sealedKey() {
        return sealedKey;
    }

    boolean isOpened() {
        return opened;
    }

    void open() {
        opened = true;
    }
}

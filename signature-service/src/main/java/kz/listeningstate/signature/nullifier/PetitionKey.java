package kz.listeningstate.signature.nullifier;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A petition's VRF key at rest. Created and changed by SQL. */
@Entity
@Table(name = "petition_key")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class PetitionKey {
    @Id
    private UUID petitionId;

    private byte[] publicKey;
    private byte[] sealedKey;
    private boolean opened;

    protected PetitionKey() {}

    /** Null once it was destroyed. */
    byte[] sealedKey() {
        return sealedKey;
    }
}

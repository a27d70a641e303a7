package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;

/** What operators' acts and tallies may ask of signatures, and do to them. */
@ApplicationScoped
public class SignatureRegister {
    private final EntityManager database;
    private final Signatures signatures;
    private final PendingSignatures pending;

    SignatureRegister(EntityManager database, Signatures signatures, PendingSignatures pending) {
        this.database = database;
        this.signatures = signatures;
        this.pending = pending;
    }

    /**
     * Locks the petition's active signatures for the rest of the transaction, in an order that all follow.
     *
     * @param leafHashes of their leaves
     * @throws Problem 409 {@code signature-not-active} when one of them is none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockActive(UUID petitionId, Collection<byte[]> leafHashes) {
        for (byte[] hash : leafHashes.stream().sorted(Arrays::compareUnsigned).toList()) {
            boolean active = signatures
                    .locked(hash)
                    .filter(found -> found.petitionId().equals(petitionId) && found.isActive())
                    .isPresent();
            if (!active) {
                throw new Problem(409, "signature-not-active");
            }
        }
    }

    /**
     * Ends a signature that was locked.
     *
     * @param withdrawal hash of the leaf that says so
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withdraw(byte[] leafHash, byte[] withdrawal) {
        signatures.findById(leafHash).withdraw(withdrawal);
    }

    /** Whether the fate of one of the petition's signatures is still open. */
    @Transactional
    public boolean hasUndecided(UUID petitionId) {
        return pending.count("petitionId = ?1 and state = ?2", petitionId, PendingSignature.State.PENDING) > 0;
    }

    /** Erases who signed; nullifiers and leaves stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetSigners(UUID petitionId) {
        database.createQuery("update Signature set sealedSigner = null where petitionId = ?1")
                .setParameter(1, petitionId)
                .executeUpdate();
    }
}

package kz.listeningstate.signature.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.LeafQueue.Queued;
import kz.listeningstate.signature.sequencer.Restored;
import kz.listeningstate.signature.signature.SignatureRegister;
import org.hibernate.Session;

/** What confirmed acts do, in the transaction that confirms them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Effects {
    /** Millions of rows may be erased in one transaction. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final EntityManager database;
    private final SignatureRegister signatures;
    private final EvidenceArchive evidence;
    private final Nullifiers nullifiers;
    private final LeafQueue queue;

    Effects(
            EntityManager database,
            SignatureRegister signatures,
            EvidenceArchive evidence,
            Nullifiers nullifiers,
            LeafQueue queue) {
        this.database = database;
        this.signatures = signatures;
        this.evidence = evidence;
        this.nullifiers = nullifiers;
        this.queue = queue;
    }

    void of(Act act, String document, Instant at) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        long hour = Leaf.hour(at);
        switch (act.kind()) {
            case INVALIDATION -> invalidate(act, bytes, hour);
            case KEY_DESTRUCTION -> destroyKey(act, bytes, hour);
        }
    }

    /**
     * Of signatures that the caller has locked. Each leaf commits to the act by a nonce of its own: that two belong to one act
     * is told to nobody but the auditor.
     */
    private void invalidate(Act act, byte[] document, long hour) {
        List<SealedEvidence> sealed = act.signatureHashes().stream()
                .map(signature -> evidence.seal(
                        document,
                        commitment -> new Leaf.Withdraw(
                                act.petitionId(), hour, act.ground().reason(), signature, commitment)))
                .toList();
        sealed.forEach(one -> signatures.withdraw(((Leaf.Withdraw) one.leaf()).signLeafHash(), one.leafHash()));
        evidence.add(sealed);
        queue.add(sealed.stream().map(one -> Queued.of(one.entry())).toList());
    }

    private void destroyKey(Act act, byte[] document, long hour) {
        if (!nullifiers.destroy(act.petitionId())) {
            throw new Problem(410, "key-destroyed");
        }
        erase(act.petitionId());
        queue.add(new Leaf.KeyDestroyed(act.petitionId(), hour, Sha256.of(document)));
    }

    /** A restored backup brought back what the log says is destroyed. */
    void destroyAgain(@Observes Restored restored) {
        restored.leaves().stream()
                .filter(Leaf.KeyDestroyed.class::isInstance)
                .map(Leaf::petitionId)
                .filter(nullifiers::destroy)
                .forEach(this::erase);
    }

    private void erase(UUID petitionId) {
        patiently(() -> {
            signatures.forgetSigners(petitionId);
            evidence.erase(petitionId);
        });
    }

    /** The connection usually gives up sooner. */
    private void patiently(Runnable work) {
        Session session = database.unwrap(Session.class);
        int usual = session.doReturningWork(connection -> {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
            return before;
        });
        try {
            work.run();
        } finally {
            session.doWork(connection -> connection.setNetworkTimeout(Runnable::run, usual));
        }
    }
}

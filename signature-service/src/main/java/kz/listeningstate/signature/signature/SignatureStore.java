package kz.listeningstate.signature.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.evidence.SealedEvidence;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.FaultPoint;
import kz.listeningstate.signature.sequencer.LeafQueue;
import kz.listeningstate.signature.sequencer.LeafQueue.Queued;
import kz.listeningstate.signature.signature.NewSignatures.Entry;

/** Keeps signatures and queues their leaves; only when the transaction has committed may anybody be told. */
@ApplicationScoped
class SignatureStore {
    private final Signatures signatures;
    private final PetitionRegister petitions;
    private final EvidenceArchive evidence;
    private final Openings openings;
    private final Nullifiers nullifiers;
    private final LeafQueue queue;

    SignatureStore(
            Signatures signatures,
            PetitionRegister petitions,
            EvidenceArchive evidence,
            Openings openings,
            Nullifiers nullifiers,
            LeafQueue queue) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.evidence = evidence;
        this.openings = openings;
        this.nullifiers = nullifiers;
        this.queue = queue;
    }

    /**
     * One signature's fate.
     *
     * @param signature that is kept; null when there is a problem
     * @param fresh its evidence when it was kept now; null when the very same was kept before
     */
    record Result(Signature signature, SealedEvidence fresh, Problem problem) {

        static Result refused(String slug) {
            return new Result(null, null, new Problem(409, slug));
        }
    }

    /** Keeps all in one transaction, each or finds what is kept already; in the same order. */
    @Transactional
    List<Result> keepAll(List<Entry> entries) {
        Set<ByteBuffer> added = signatures.addIfFirst(entries);
        List<Entry> fresh =
                entries.stream().filter(entry -> added.contains(key(entry))).toList();
        openings.open(fresh.stream()
                .map(entry -> entry.signature().petitionId())
                .distinct()
                .toList());
        evidence.add(fresh.stream().map(Entry::evidence).toList());
        queue.add(fresh.stream()
                .map(entry ->
                        new Queued(entry.evidence().entry(), entry.signature().previous()))
                .toList());
        fresh.stream()
                .filter(Entry::opens)
                .forEach(entry -> petitions.openToEveryone(entry.signature().petitionId()));
        FaultPoint.GROUP_WRITTEN.pass();
        return entries.stream()
                .map(entry -> added.contains(key(entry))
                        ? new Result(entry.signature(), entry.evidence(), null)
                        : known(entry))
                .toList();
    }

    private static ByteBuffer key(Entry entry) {
        return ByteBuffer.wrap(entry.signature().leafHash());
    }

    /** What was kept of this person before: said only now, when the signature has passed every check. */
    @Transactional
    Result known(Entry entry) {
        Signature signature = entry.signature();
        Optional<Signature> same = signatures.of(signature.petitionId(), signature.nullifier(), signature.previous());
        boolean active =
                signatures.active(signature.petitionId(), signature.nullifier()).isPresent();
        return same.filter(Signature::isActive)
                .filter(kept -> MessageDigest.isEqual(kept.signatureSha256(), signature.signatureSha256()))
                .map(kept -> new Result(kept, null, null))
                .orElseGet(() -> active ? Result.refused("already-signed") : whyNot(entry));
    }

    /** Nobody's active signature stands in the way. */
    private Result whyNot(Entry entry) {
        UUID petitionId = entry.signature().petitionId();
        if (petitions.isEnded(petitionId)) {
            return Result.refused("signing-closed");
        }
        return nullifiers.isKey(petitionId, entry.vrfPublicKey())
                ? Result.refused("statement-outdated")
                : new Result(null, null, new Problem(410, "key-destroyed"));
    }
}

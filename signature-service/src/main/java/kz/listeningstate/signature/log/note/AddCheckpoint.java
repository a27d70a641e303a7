package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.tree.ConsistencyProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * The body of a request add-checkpoint to a witness, c2sp.org/tlog-witness. A witness that cannot {@link #parse} it answers
 * 400; then come its own checks of origin (404), signature (403) and old size (409); {@link #verifyConsistency} is 422.
 *
 * @param oldSize of the latest checkpoint that the witness is thought to have cosigned, 0 for none
 * @param proof consistency proof from there, empty from 0
 * @param checkpoint signed by the log
 */
public record AddCheckpoint(long oldSize, List<byte[]> proof, SignedNote checkpoint) {
    private static final String WHAT = "add-checkpoint";
    private static final String OLD = "old ";

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > ProofText.MAX_HASHES) {
            throw new IllegalArgumentException("a request has an old size and at most 63 hashes");
        }
    }

    /** Refuses also a checkpoint that is none, and one that is smaller than the old size. */
    public static AddCheckpoint parse(byte[] body) throws LogDataRefused {
        ProofText text = ProofText.parse(body, WHAT);
        String first = text.lines().get(0);
        unless(first.startsWith(OLD), WHAT + ": no old size");
        long oldSize = Strict.decimal(first.substring(OLD.length()), WHAT + " old size");
        List<byte[]> proof = text.hashes(1, WHAT);
        Checkpoint checkpoint = Checkpoint.parse(text.checkpoint().text());
        unless(oldSize <= checkpoint.size(), WHAT + ": the old size is greater than the checkpoint's");
        return new AddCheckpoint(oldSize, proof, text.checkpoint());
    }

    /**
     * Verifies that the checkpoint's tree begins with the old one. Of signatures it says nothing.
     *
     * @param oldRoot that was cosigned at the old size; of no meaning when that is 0
     */
    public void verifyConsistency(byte[] oldRoot) throws LogDataRefused {
        Checkpoint tree = Checkpoint.parse(checkpoint.text());
        unless(
                tree.size() > 0 || Arrays.equals(tree.root(), MerkleHash.emptyRoot()),
                WHAT + ": an empty tree has another root");
        if (oldSize == 0) {
            unless(proof.isEmpty(), WHAT + ": from an empty tree there is no proof");
        } else {
            ConsistencyProof.verify(oldSize, tree.size(), oldRoot, tree.root(), proof);
        }
    }

    public byte[] bytes() {
        return ProofText.format(List.of(OLD + oldSize), proof, checkpoint);
    }
}

package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.listeningstate.signature.log.tree.InclusionProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/**
 * That a leaf is in a log, for whoever knows the leaf and a policy and needs no network, c2sp.org/tlog-proof.
 *
 * @param extra of any meaning, empty for none; nobody signed it
 * @param index of the leaf from 0
 * @param path inclusion proof, from the leaf's neighbour up to the root's child
 * @param checkpoint of a tree that holds the leaf, with its cosignatures
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record TlogProof(byte[] extra, long index, List<byte[]> path, SignedNote checkpoint) {
    private static final String WHAT = "tlog-proof";
    private static final String VERSION = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > ProofText.MAX_HASHES) {
            throw new IllegalArgumentException("a proof has an index and at most 63 hashes");
        }
    }

    public TlogProof(long index, List<byte[]> path, SignedNote checkpoint) {
        this(new byte[0], index, path, checkpoint);
    }

    public static TlogProof parse(byte[] proof) throws LogDataRefused {
        ProofText text = ProofText.parse(proof, WHAT);
        List<String> lines = text.lines();
        unless(lines.get(0).equals(VERSION), WHAT + ": not of version 1");
        int at = 1;
        byte[] extra = new byte[0];
        if (lines.size() > at && lines.get(at).startsWith(EXTRA)) {
            extra = Strict.base64(lines.get(at).substring(EXTRA.length()), WHAT + " extra");
            unless(extra.length > 0, WHAT + ": an extra line of nothing");
            at++;
        }
        unless(lines.size() > at && lines.get(at).startsWith(INDEX), WHAT + ": no index");
        long index = Strict.decimal(lines.get(at).substring(INDEX.length()), WHAT + " index");
        return new TlogProof(extra, index, text.hashes(at + 1, WHAT), text.checkpoint());
    }

    public static TlogProof parse(String proof) throws LogDataRefused {
        return parse(proof.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Verifies all of it.
     *
     * @param leafHash computed from the leaf itself, {@link kz.listeningstate.signature.log.tree.MerkleHash#leaf}
     * @return the checkpoint whose tree holds the leaf
     */
    public CosignedCheckpoint verify(byte[] leafHash, Policy policy) throws LogDataRefused {
        CosignedCheckpoint verified = policy.verify(checkpoint);
        Checkpoint tree = verified.checkpoint();
        InclusionProof.verify(index, tree.size(), leafHash, path, tree.root());
        return verified;
    }

    public byte[] bytes() {
        List<String> lines = new ArrayList<>(List.of(VERSION));
        if (extra.length > 0) {
            lines.add(EXTRA + Base64.getEncoder().encodeToString(extra));
        }
        lines.add(INDEX + index);
        return ProofText.format(lines, path, checkpoint);
    }

    /** The proof. */
    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}

package kz.listeningstate.audit;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.audit.note.LogProof;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.ProofBuilder;
import kz.listeningstate.audit.tree.TreeHash;

/** Receipts of a fixture's leaves. */
public final class Receipts {
    private Receipts() {}

    public static JsonObject whole(LogFixture log, int index, Instant mergeBy) throws IOException {
        JsonObject receipt = shareable(log, index, mergeBy);
        JsonObject secret = new JsonObject();
        secret.addProperty("vrfProof", Base64Text.encode(log.bytes(81)));
        secret.addProperty("evidenceNonce", Base64Text.encode(log.bytes(32)));
        receipt.add("private", secret);
        return receipt;
    }

    public static JsonObject shareable(LogFixture log, int index, Instant mergeBy) throws IOException {
        byte[] leaf = log.leaves.get(index);
        JsonObject receipt = new JsonObject();
        receipt.addProperty("v", 1);
        receipt.addProperty("origin", log.identity.origin());
        receipt.addProperty("petitionId", LogFixture.petition(leaf).toString());
        receipt.addProperty("leaf", Base64Text.encode(leaf));
        receipt.addProperty("index", index);
        receipt.addProperty("promise", log.identity.promise(new TreeHash().leaf(leaf), mergeBy));
        receipt.addProperty("tlogProof", proof(log, index));
        return receipt;
    }

    private static String proof(LogFixture log, int index) throws IOException {
        ProofBuilder builder = new ProofBuilder(
                (height, at) -> tree(log.leaves.subList((int) (at << height), (int) (at + 1 << height)))
                        .root());
        int size = log.leaves.size();
        return LogProof.text(
                index,
                builder.inclusion(index, size),
                log.identity.checkpoint(size, tree(log.leaves).root(), log.now));
    }

    private static Frontier tree(List<byte[]> leaves) {
        Frontier tree = new Frontier();
        leaves.forEach(leaf -> tree.append(new TreeHash().leaf(leaf)));
        return tree;
    }
}

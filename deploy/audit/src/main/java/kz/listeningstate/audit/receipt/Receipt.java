package kz.listeningstate.audit.receipt;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.audit.Json;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.LogProof;
import kz.listeningstate.audit.note.Promise;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * What a signer holds, version 1 (JSON).
 *
 * @param leaf as it stands in the log
 * @param index of the leaf; -1 before the log holds it
 * @param proof null before the log holds it
 * @param secret null when only the shareable part was given
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Receipt(
        String origin, UUID petition, byte[] leaf, long index, Promise promise, LogProof proof, Secret secret) {
    /** Bytes. */
    public static final int LARGEST = 256 * 1024;

    /**
     * What only the holder has.
     *
     * @param vrfProof that the nullifier is theirs; null when the petition's key was destroyed, after its retention period
     * @param evidenceNonce of the evidence's commitment; null when the evidence was erased
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Secret(byte[] vrfProof, byte[] evidenceNonce) {}

    public static Receipt parse(byte[] bytes) throws Malformed {
        if (bytes.length > LARGEST) {
            throw new Malformed("is larger than " + LARGEST + " bytes");
        }
        Json json = Json.parse(bytes).requireVersion1();
        return new Receipt(
                json.text("origin"),
                json.id("petitionId"),
                json.base64("leaf"),
                json.has("index") ? json.number("index") : -1,
                Promise.parse(json.text("promise").getBytes(StandardCharsets.UTF_8)),
                json.has("tlogProof") ? LogProof.parse(json.text("tlogProof")) : null,
                json.has("private") ? secret(json.object("private")) : null);
    }

    private static Secret secret(Json json) throws Malformed {
        return new Secret(
                json.has("vrfProof") ? json.base64("vrfProof") : null,
                json.has("evidenceNonce") ? json.base64("evidenceNonce") : null);
    }

    public byte[] leafHash() {
        return new TreeHash().leaf(leaf);
    }
}

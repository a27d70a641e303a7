package kz.listeningstate.signature.signature;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.evidence.EvidenceArchive;
import kz.listeningstate.signature.nullifier.Nullifiers;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.Inclusions;
import kz.listeningstate.signature.sequencer.Promises;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class ReceiptResource {
    private final Signatures signatures;
    private final Receipts receipts;
    private final SealedSigners signers;
    private final Nullifiers nullifiers;
    private final EvidenceArchive evidence;
    private final Inclusions inclusions;
    private final Promises promises;

    ReceiptResource(
            Signatures signatures,
            Receipts receipts,
            SealedSigners signers,
            Nullifiers nullifiers,
            EvidenceArchive evidence,
            Inclusions inclusions,
            Promises promises) {
        this.signatures = signatures;
        this.receipts = receipts;
        this.signers = signers;
        this.nullifiers = nullifiers;
        this.evidence = evidence;
        this.inclusions = inclusions;
        this.promises = promises;
    }

    /**
     * The whole receipt, {@code contracts/receipt.md}; without {@code private} it may be shown to anybody.
     *
     * @param origin of the log
     * @param leaf base64
     * @param promise signed note
     * @param tlogProof c2sp.org/tlog-proof
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(
            int v,
            String origin,
            UUID petitionId,
            byte[] leaf,
            long index,
            String promise,
            String tlogProof,

            @com.fasterxml.jackson.annotation.JsonProperty("private")
            Secrets secrets) {}

    /**
     * Not to be shared: with the first, anybody could check a guess of who signed.
     *
     * @param vrfProof RFC 9381, base64, 81 bytes; null once the petition's key was destroyed
     * @param evidenceNonce base64, 32 bytes; null once the evidence was erased
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Secrets(byte[] vrfProof, byte[] evidenceNonce) {}

    @GET
    @Path("/{leafHash}")
    @Operation(
            summary = "The whole receipt of a signature",
            description = "For whoever has the secret that came with the promise.")
    @APIResponse(responseCode = "404", description = "not-found: no such receipt, or another one's secret")
    @APIResponse(responseCode = "409", description = "receipt-not-yet: the leaf is in no public checkpoint yet")
    public Response receipt(@PathParam("leafHash") String leafHash, @HeaderParam("Receipt-Secret") String secret) {
        // The proof and the files take their time: no transaction is open meanwhile.
        Signature signature = hash(leafHash)
                .filter(hash -> receipts.opens(secret, hash))
                .flatMap(hash -> QuarkusTransaction.requiringNew().call(() -> signatures.findByIdOptional(hash)))
                .orElseThrow(() -> new Problem(404, "not-found"));
        Inclusions.Included included =
                inclusions.of(signature.leafHash()).orElseThrow(() -> new Problem(409, "receipt-not-yet"));
        return Response.ok(new Whole(
                        1,
                        promises.origin(),
                        signature.petitionId(),
                        included.leaf(),
                        included.index(),
                        promises.of(signature.leafHash(), signature.promisedAt()),
                        included.tlogProof(),
                        secrets(signature)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Secrets secrets(Signature signature) {
        byte[] proof = signature.sealedSigner() == null
                ? null
                : nullifiers
                        .prove(signature.petitionId(), signers.open(signature.sealedSigner(), signature.leafHash()))
                        .pi();
        return new Secrets(proof, evidence.nonce(signature.leafHash()).orElse(null));
    }

    private static Optional<byte[]> hash(String hex) {
        try {
            return Optional.of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException noHex) {
            return Optional.empty();
        }
    }
}

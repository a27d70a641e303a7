package kz.listeningstate.signature.signature;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signature.PendingSignature.State;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/signatures/pending/{ticket}")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Signing")
class PendingResource {
    private final PendingSignatures pending;
    private final Signatures signatures;
    private final Receipts receipts;

    PendingResource(PendingSignatures pending, Signatures signatures, Receipts receipts) {
        this.pending = pending;
        this.signatures = signatures;
        this.receipts = receipts;
    }

    /**
     * Where a pending signature stands.
     *
     * @param receipt once counted, else null; without secret and nonce when it was signed by phone: the screen that showed
     *     the code asks here, and the signer gets them with their own key ("did I sign?")
     */
    record Status(UUID petitionId, State state, Instant receivedAt, Receipt receipt) {}

    @GET
    @Operation(
            summary = "What became of a pending signature",
            description =
                    "Known only to who sent it. PENDING, COUNTED, REVOKED, ALREADY_SIGNED, STATEMENT_OUTDATED, REFUSED, UNVERIFIABLE"
                            + " or WITHDRAWN.")
    public Response status(@PathParam("ticket") String ticket) {
        PendingSignature found = find(ticket);
        return Response.ok(new Status(found.petitionId(), found.state(), found.receivedAt(), receipt(found)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private Receipt receipt(PendingSignature found) {
        if (found.leafHash() == null) {
            return null;
        }
        Receipt receipt = receipts.again(signatures.findById(found.leafHash()));
        return found.isByPhone() ? receipt.withoutSecrets() : receipt;
    }

    @DELETE
    @Operation(
            summary = "Withdraw a signature that is still pending",
            description = "409 pending-decided; 403 signed-by-phone: whoever showed the code need not be the signer")
    public void withdraw(@PathParam("ticket") String ticket) {
        PendingSignature found = find(ticket);
        pending.getEntityManager().refresh(found, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        found.takeBack();
    }

    private PendingSignature find(String ticket) {
        return pending.byTicket(ticket).orElseThrow(() -> new Problem(404, "not-found"));
    }
}

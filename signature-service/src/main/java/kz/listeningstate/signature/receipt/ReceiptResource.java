package kz.listeningstate.signature.receipt;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signature.SignatureArchive;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class ReceiptResource {
    private final SignatureArchive archive;

    ReceiptResource(SignatureArchive archive) {
        this.archive = archive;
    }

    /**
     * What may be shown to anybody.
     *
     * @param receivedHour the hour only: an exact time could be matched with a person
     * @param cmsSha256 hex; whoever kept their CMS can compare
     */
    record ShareableReceipt(UUID receiptId, UUID petitionId, Instant receivedHour, String cmsSha256) {}

    @GET
    @Path("/{receiptId}")
    @Operation(summary = "The part of a receipt that may be shared")
    public ShareableReceipt receipt(@PathParam("receiptId") UUID receiptId) {
        return archive.find(receiptId)
                .map(trace -> new ShareableReceipt(
                        trace.receiptId(),
                        trace.petitionId(),
                        trace.receivedAt().truncatedTo(ChronoUnit.HOURS),
                        trace.cmsSha256()))
                .orElseThrow(() -> new Problem(404, "not-found"));
    }
}

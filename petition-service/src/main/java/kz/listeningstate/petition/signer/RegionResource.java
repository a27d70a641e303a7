package kz.listeningstate.petition.signer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.signing.Receipt;
import kz.listeningstate.petition.signing.Signers;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The regions that signers say they are from, over HTTP: no account, the receipt proves the signature. */
@Path("/api/v1/petitions/{petitionId}/signer-regions")
@Produces(MediaType.APPLICATION_JSON)
class RegionResource {
    private final SignersWords words;
    private final Signers signers;

    RegionResource(SignersWords words, Signers signers) {
        this.words = words;
        this.signers = signers;
    }

    /** @param kato code of the region, for instance {@code 710000000} */
    record Region(
            @NotNull @Valid Receipt receipt,
            @NotNull @Pattern(regexp = "[0-9]{9}") String kato) {}

    @GET
    @Operation(summary = "Where signers say they are from", description = "In groups of 10 or more, self-declared.")
    public RegionalFigures regions(@PathParam("petitionId") UUID petition) {
        return words.regions(petition);
    }

    @PUT
    @Path("mine")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A signer declares a region", description = Receipt.PROVES)
    public void declare(@PathParam("petitionId") UUID petition, @NotNull @Valid Region region) {
        words.declare(petition, region.receipt().signer(signers, petition), region.kato());
    }

    @POST
    @Path("mine/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A signer takes the declaration away", description = Receipt.PROVES)
    public void removeRegion(@PathParam("petitionId") UUID petition, @NotNull @Valid Receipt receipt) {
        words.removeRegion(petition, receipt.holder(signers, petition));
    }
}

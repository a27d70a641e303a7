package kz.listeningstate.petition.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.signing.Signers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Consent over HTTP. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {
    private final ConsentVersions versions;
    private final Consents consents;
    private final Signers signers;

    ConsentResource(ConsentVersions versions, Consents consents, Signers signers) {
        this.versions = versions;
        this.consents = consents;
        this.signers = signers;
    }

    /** A signature's receipt: neither part is kept. */
    record BySigner(
            @NotNull UUID petitionId,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String leafHash,
            @NotBlank @Size(max = 64) String secret) {
        @Override
        public String toString() {
            return "BySigner[" + petitionId + "]";
        }
    }

    /** What an operator erased elsewhere. */
    record Completion(@NotEmpty Set<@NotNull ErasedData> erased) {}

    @GET
    @Operation(summary = "All versions of the consent, the newest first")
    public List<ConsentVersion> versions() {
        return versions.all();
    }

    @GET
    @Path("{version}")
    public ConsentVersion version(@PathParam("version") String version) {
        return versions.get(version);
    }

    @POST
    @Path("withdrawals")
    @RolesAllowed(Role.CITIZEN)
    @Operation(
            summary = "Take the consent back, for the caller's account",
            description =
                    "Drafts are erased at once, the account within 15 working days; the answer names what the law keeps.")
    public WithdrawalView withdraw() {
        return consents.withdrawByAccount();
    }

    @POST
    @Path("withdrawals/by-signer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take the consent back, for one signature",
            description =
                    "By the receipt. Comment and region are erased; the signature is taken back by the signer's own"
                            + " message to signature-service while signing is open, and its evidence stays until the petition's key is destroyed.")
    public WithdrawalView withdraw(@NotNull @Valid BySigner signer) {
        String handle = signers.holder(signer.petitionId(), signer.leafHash(), signer.secret());
        return consents.withdrawBySigner(signer.petitionId(), handle);
    }

    @GET
    @Path("withdrawals")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public Page<WithdrawalView> list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return consents.list(open, page, size);
    }

    @GET
    @Path("withdrawals/{id}")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public RestResponse<WithdrawalView> get(@PathParam("id") UUID id) {
        return tagged(consents.get(id));
    }

    @POST
    @Path("withdrawals/{id}/completion")
    @RolesAllowed(Role.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<WithdrawalView> complete(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid Completion completion) {
        return tagged(consents.complete(id, completion.erased(), IfMatch.required(version)));
    }

    private static RestResponse<WithdrawalView> tagged(WithdrawalView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .tag(IfMatch.tag(view.version()))
                .build();
    }
}

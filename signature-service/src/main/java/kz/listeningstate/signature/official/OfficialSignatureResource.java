package kz.listeningstate.signature.official;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/official-signatures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service")
@Tag(name = "Services")
class OfficialSignatureResource {
    private final OfficialSignatures signatures;

    OfficialSignatureResource(OfficialSignatures signatures) {
        this.signatures = signatures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify and keep the signature of a state body's head",
            description = "For petition-service, which knows the register of heads. The very same message may be sent"
                    + " again and gets the same answer. Refusals are those of citizens' signatures, but for"
                    + " certificate-not-official instead of certificate-not-individual.")
    @APIResponse(responseCode = "200", description = "Valid, and its evidence is kept, sealed to the auditor")
    @APIResponse(
            responseCode = "422",
            description = "A check failed; also signer-of-other-body, signer-is-not-signatory, certificate-revoked")
    @APIResponse(responseCode = "503", description = "revocation-unknown: nothing was kept, send the same again")
    public OfficialSignatureView sign(@Valid @NotNull OfficialSignatureRequest request) {
        return signatures.accept(request);
    }
}

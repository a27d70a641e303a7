package kz.listeningstate.signature.statement;

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

@Path("/api/v1/statement-signatures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service")
@Tag(name = "Services")
class StatementSignatureResource {
    private final StatementSignatures signatures;

    StatementSignatureResource(StatementSignatures signatures) {
        this.signatures = signatures;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Verify and keep the signature of a statement",
            description = "For petition-service, which knows who is logged in. A person signs for oneself, or for an"
                    + " organisation as its head or another one entitled to sign; the certificate says which. The very"
                    + " same message may be sent again and gets the same answer.")
    @APIResponse(responseCode = "200", description = "Valid, and its evidence is kept, sealed to the auditor")
    @APIResponse(
            responseCode = "422",
            description = "A check failed; also certificate-not-official, signer-is-not-author, certificate-revoked")
    @APIResponse(responseCode = "503", description = "revocation-unknown: nothing was kept, send the same again")
    public StatementSignatureView sign(@Valid @NotNull StatementSignatureRequest request) {
        return signatures.accept(request);
    }
}

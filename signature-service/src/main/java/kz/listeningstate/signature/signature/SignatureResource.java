package kz.listeningstate.signature.signature;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.problem.ProblemBody;
import kz.listeningstate.signature.sequencer.FaultPoint;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/signatures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing")
class SignatureResource {
    private final SignatureIntake intake;
    private final CurrentIdentityAssociation identity;

    SignatureResource(SignatureIntake intake, CurrentIdentityAssociation identity) {
        this.intake = intake;
        this.identity = identity;
    }

    @POST
    @Operation(
            summary = "Sign a petition",
            description =
                    "No account is needed: the digital signature is the identity. The very same signature may be"
                            + " sent again and gets the same answer. Refusals (422): cms-malformed, cms-signer-count, wrong-text,"
                            + " algorithm-not-allowed, certificate-not-for-signing, certificate-not-individual,"
                            + " certificate-policy, certificate-expired, certificate-not-yet-valid, iin-invalid,"
                            + " signature-invalid, signing-certificate-mismatch, issuer-unknown, certificate-revoked, signer-is-not-author.")
    @APIResponse(responseCode = "201", description = "Kept: it will be counted")
    @APIResponse(responseCode = "200", description = "The same signature was kept before")
    @APIResponse(
            responseCode = "202",
            description =
                    "Everything holds, but nobody can tell just now whether the certificate is revoked: ask at the"
                            + " address in Location")
    @APIResponse(
            responseCode = "409",
            description = "already-signed, signing-closed, not-open-yet",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(responseCode = "422", description = "A check failed; see the problem's type")
    @APIResponse(responseCode = "429", description = "too-many-requests from this address")
    @APIResponse(responseCode = "503", description = "Nothing was kept or it is not known: send the same again")
    public Uni<Response> sign(@Valid @NotNull SignatureRequest request) {
        return mayNameTheSigner(request)
                .flatMap(allowed -> intake.accept(request))
                .map(outcome -> outcome.ticket() == null ? answer(outcome.kept()) : answer(outcome.ticket()));
    }

    /** Identity is looked up only here: citizens sign even while Keycloak is away. */
    private Uni<Void> mayNameTheSigner(SignatureRequest request) {
        if (request.signer() == null) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity()
                .invoke(caller -> {
                    if (!caller.hasRole("service")) {
                        throw new Problem(403, "forbidden");
                    }
                })
                .replaceWithVoid();
    }

    private static Response answer(SignatureIntake.Kept kept) {
        FaultPoint.PROMISED.pass();
        Response.ResponseBuilder answer =
                kept.fresh() ? Response.created(URI.create(kept.receipt().receipt())) : Response.ok();
        return answer.entity(kept.receipt()).build();
    }

    private static Response answer(PendingTicket ticket) {
        return Response.accepted(ticket).location(URI.create(ticket.status())).build();
    }
}

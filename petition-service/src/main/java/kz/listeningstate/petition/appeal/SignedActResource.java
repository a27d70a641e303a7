package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the head has signed, for the citizen; the act itself is in the appeal's handlings. */
@Path("/api/v1/appeals/handlings/{handling}/act/manifest")
@Produces(MediaType.APPLICATION_JSON)
class SignedActResource {
    private static final String SIGNED = "RFC 8785 JSON, contracts/appeal/act.md.";

    private final SignedActs acts;

    SignedActResource(SignedActs acts) {
        this.acts = acts;
    }

    @GET
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "What the head has signed", description = SIGNED)
    public Response manifest(@PathParam("handling") UUID handling) {
        return Response.ok(acts.manifest(handling)).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the head has signed, by number and code", description = "Without a log-in. " + SIGNED)
    public Response manifest(@PathParam("handling") UUID handling, @NotNull @Valid AppealResource.Slip slip) {
        return Response.ok(acts.manifest(handling, slip.number(), slip.code())).build();
    }
}

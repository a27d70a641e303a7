package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What comes after an answer, for the body that gave it, over HTTP. */
@Path("/api/v1/office/appeals/{handling}/execution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeExecutionResource {
    private final AnswerExecution execution;

    OfficeExecutionResource(AnswerExecution execution) {
        this.execution = execution;
    }

    @GET
    @Operation(summary = "The citizen's rating of the answer, and the measures that the act promised")
    public AnswerExecution.View read(@PathParam("handling") UUID handling) {
        return execution.readAtDesk(handling);
    }

    @POST
    @Path("measures/{measure}/report")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Report that a promised measure is carried out", description = "Once; in time or late.")
    public AnswerExecution.View report(
            @PathParam("handling") UUID handling,
            @PathParam("measure") UUID measure,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid AppealResource.Words words) {
        return execution.report(handling, IfMatch.required(version), measure, words.text());
    }
}

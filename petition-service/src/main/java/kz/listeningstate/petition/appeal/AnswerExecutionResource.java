package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What comes after an answer, for its citizen, over HTTP. */
@Path("/api/v1/appeals/handlings/{handling}/execution")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class AnswerExecutionResource {
    private final AnswerExecution execution;

    AnswerExecutionResource(AnswerExecution execution) {
        this.execution = execution;
    }

    /**
     * @param stars the more the better
     * @param words for the body alone; null: none
     */
    record RatingRequest(
            @Min(1) @Max(5) int stars,
            @NotNull @Size(max = 5) Set<@NotNull RatingReason> reasons,
            @PlainText @Size(max = 2_000) String words) {}

    /** @param words what is missing; null: none */
    record VerdictRequest(
            @NotNull Boolean done,
            @PlainText @Size(max = 2_000) String words) {}

    @GET
    @Operation(summary = "The own rating of an answer, and the measures that the act promised")
    public AnswerExecution.View read(@PathParam("handling") UUID handling) {
        return execution.read(handling);
    }

    @PUT
    @Path("rating")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rate the answer",
            description = "Changeable for 30 days from the first time. The words are read by the body alone.")
    public AnswerExecution.View rate(@PathParam("handling") UUID handling, @NotNull @Valid RatingRequest rating) {
        return execution.rate(handling, rating.stars(), rating.reasons(), rating.words());
    }

    @POST
    @Path("measures/{measure}/verdict")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say whether a measure was really carried out",
            description = "Once. If not, the body has the appeal again, with a fresh clock.")
    public AnswerExecution.View judge(
            @PathParam("handling") UUID handling,
            @PathParam("measure") UUID measure,
            @NotNull @Valid VerdictRequest verdict) {
        return execution.judge(handling, measure, verdict.done(), verdict.words());
    }
}

package kz.listeningstate.petition.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;

/** Moderation's questions on the desk of the body that is asked, over HTTP. */
@Path("/api/v1/office/questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class QuestionResource {
    private final Questions questions;

    QuestionResource(Questions questions) {
        this.questions = questions;
    }

    @GET
    public Page<OfficeQuestion> list(
            @QueryParam("answered") @DefaultValue("false") boolean answered,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return questions.ofOwnBody(answered, page, size);
    }

    @GET
    @Path("{id}")
    public OfficeQuestion one(@PathParam("id") UUID id) {
        return questions.one(id);
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public OfficeQuestion answer(@PathParam("id") UUID id, @NotNull QuestionAnswer answer) {
        return questions.answer(id, answer);
    }
}

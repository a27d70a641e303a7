package kz.listeningstate.petition.appeal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What many asked and were answered, for everybody. */
@Path("/api/v1/answered-questions")
@Produces(MediaType.APPLICATION_JSON)
class AnsweredQuestionResource {
    private final AnsweredQuestions questions;

    AnsweredQuestionResource(AnsweredQuestions questions) {
        this.questions = questions;
    }

    @GET
    @Operation(
            summary = "Questions that many people asked state bodies, with their answers",
            description = "Without names; the questions are in the officers' words. q: words in any order and script.")
    public Page<AnsweredQuestion> search(
            @QueryParam("q") @PlainText @Size(max = 200) String q,
            @QueryParam("body") @PlainText @Size(max = 64) String body,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return questions.search(q, body, page, size);
    }

    @GET
    @Path("{id}")
    public AnsweredQuestion read(@PathParam("id") UUID id) {
        return questions.read(id);
    }
}

package kz.listeningstate.petition.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** One petition on the moderators' desk over HTTP. The entity tag is the version of the case. */
@Path("/api/v1/petitions/{id}/moderation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.MODERATOR)
class VerdictResource {
    private final Moderation moderation;
    private final Judging judging;
    private final Questions questions;
    private final Corrections corrections;

    VerdictResource(Moderation moderation, Judging judging, Questions questions, Corrections corrections) {
        this.moderation = moderation;
        this.judging = judging;
        this.questions = questions;
        this.corrections = corrections;
    }

    @GET
    @Operation(summary = "All that moderators know of a petition", description = "The checklist has every ground.")
    public RestResponse<ModerationFile> file(@PathParam("id") UUID id) {
        return tagged(moderation.file(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Approves, or proposes a refusal", description = "A refusal waits for a second moderator.")
    public RestResponse<ModerationItem> decide(@PathParam("id") UUID id, @NotNull ModerationVerdict verdict) {
        return tagged(judging.decide(id, verdict));
    }

    @POST
    @Path("second-opinion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The second moderator agrees to a proposed refusal, or does not")
    public RestResponse<ModerationItem> review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull SecondOpinion opinion) {
        return tagged(judging.review(id, opinion, IfMatch.required(version)));
    }

    @DELETE
    @Path("proposal")
    @Operation(summary = "Takes an own proposal of a refusal back")
    public RestResponse<ModerationItem> takeBack(@PathParam("id") UUID id) {
        return tagged(judging.takeBack(id));
    }

    @PUT
    @Path("claim")
    @Operation(summary = "Works on a petition alone, for a while", description = "Repeated: for longer.")
    public RestResponse<ModerationItem> claim(@PathParam("id") UUID id) {
        return tagged(moderation.claim(id));
    }

    @DELETE
    @Path("claim")
    public RestResponse<ModerationItem> release(@PathParam("id") UUID id) {
        return tagged(moderation.release(id));
    }

    @PUT
    @Path("checklist")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answers some or all grounds", description = "YES needs words of the petition as a quote.")
    public RestResponse<ModerationFile> answer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull ChecklistDraft answers) {
        return tagged(moderation.answer(id, answers, IfMatch.required(version)));
    }

    @POST
    @Path("questions")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<QuestionView> ask(@PathParam("id") UUID id, @NotNull QuestionDraft question) {
        return RestResponse.status(RestResponse.Status.CREATED, questions.ask(id, question));
    }

    @POST
    @Path("corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks the author to correct text or addressee",
            description = "A frozen text is corrected by a petition that takes this one's place.")
    public RestResponse<CorrectionView> correct(@PathParam("id") UUID id, @NotNull CorrectionDraft correction) {
        return RestResponse.status(RestResponse.Status.CREATED, corrections.request(id, correction));
    }

    private static RestResponse<ModerationFile> tagged(ModerationFile file) {
        return RestResponse.ResponseBuilder.ok(file)
                .tag(IfMatch.tag(file.item().desk().version()))
                .build();
    }

    private static RestResponse<ModerationItem> tagged(ModerationItem item) {
        return RestResponse.ResponseBuilder.ok(item)
                .tag(IfMatch.tag(item.desk().version()))
                .build();
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The officers' side of appeals over HTTP. Acts need {@code If-Match} with the handling's version. */
@Path("/api/v1/office/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeAppealResource {
    private final AppealDesk desk;
    private final AppealTopics topics;

    OfficeAppealResource(AppealDesk desk, AppealTopics topics) {
        this.desk = desk;
        this.topics = topics;
    }

    record DefectsRequest(
            @NotBlank @PlainText @Size(max = 4_000) String note,
            @NotNull LocalDate fixBy) {}

    record ReturnRequest(
            @NotNull ReturnGround ground,
            @NotBlank @PlainText @Size(max = 4_000) String reason) {}

    /** @param part what of the appeal; null: the whole */
    record RedirectionRequest(
            @NotBlank @PlainText @Size(max = 64) String toBody,
            @PlainText @Size(min = 1, max = 4_000) String part,
            @NotBlank @PlainText @Size(max = 4_000) String reason) {}

    /** @param decidedBy name and office of the head, deputy or chief of staff who decided */
    record ExtensionRequest(
            @NotNull LocalDate until,
            @NotBlank @PlainText @Size(max = 4_000) String reason,
            @NotBlank @PlainText @Size(max = 200) String decidedBy) {}

    /** @param about what act is meant, and why */
    record HearingRequest(
            @NotNull LocalDate on,
            @NotBlank @PlainText @Size(max = 4_000) String about) {}

    record TopicRequest(@NotBlank @PlainText @Size(max = 64) String topic) {}

    record TerminationRequest(
            @NotNull TerminationGround ground,
            @NotBlank @PlainText @Size(max = 4_000) String reason) {}

    @GET
    @Path("{handling}")
    public RestResponse<AppealDossier> read(@PathParam("handling") UUID handling) {
        return tagged(desk.read(handling));
    }

    @POST
    @Path("{handling}/defects")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name what is missing, and the time to mend it", description = "64(6)")
    public RestResponse<AppealDossier> noteDefects(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid DefectsRequest request) {
        return tagged(desk.noteDefects(handling, IfMatch.required(version), request.note(), request.fixBy()));
    }

    @POST
    @Path("{handling}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return it to the citizen", description = "64(7); never a report of crime or danger")
    public RestResponse<AppealDossier> giveBack(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ReturnRequest request) {
        return tagged(desk.giveBack(handling, IfMatch.required(version), request.ground(), request.reason()));
    }

    @POST
    @Path("{handling}/redirection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send it, or a part of it, on to the competent body",
            description =
                    "65; within three working days. The third time it goes to the bodies' common superior, which names"
                            + " who is competent.")
    public RestResponse<AppealDossier> redirect(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid RedirectionRequest request) {
        return tagged(
                desk.redirect(handling, IfMatch.required(version), request.toBody(), request.part(), request.reason()));
    }

    @POST
    @Path("{handling}/extension")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Extend the term by a reasoned decision", description = "76(3); at most two months from today")
    public RestResponse<AppealDossier> extend(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid ExtensionRequest request) {
        return tagged(desk.extend(
                handling, IfMatch.required(version), request.until(), request.reason(), request.decidedBy()));
    }

    @POST
    @Path("{handling}/hearing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give notice of a hearing", description = "73; three working days ahead or more")
    public RestResponse<AppealDossier> announceHearing(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid HearingRequest request) {
        return tagged(desk.announceHearing(handling, IfMatch.required(version), request.on(), request.about()));
    }

    @POST
    @Path("{handling}/termination")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End it without an act", description = "88")
    public RestResponse<AppealDossier> terminate(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid TerminationRequest request) {
        return tagged(desk.terminate(handling, IfMatch.required(version), request.ground(), request.reason()));
    }

    @PUT
    @Path("{handling}/topic")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Choose the topic under which the appeal is counted")
    public RestResponse<AppealDossier> chooseTopic(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid TopicRequest request) {
        return tagged(topics.choose(handling, IfMatch.required(version), request.topic()));
    }

    static RestResponse<AppealDossier> tagged(AppealDossier dossier) {
        return RestResponse.ResponseBuilder.ok(dossier)
                .tag(IfMatch.tag(dossier.handling().version()))
                .build();
    }
}

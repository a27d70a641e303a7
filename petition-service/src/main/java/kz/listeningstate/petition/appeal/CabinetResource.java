package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The officer's cabinet over HTTP: the queue of the body, who works on what, and what an answer begins with. */
@Path("/api/v1/office/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class CabinetResource {
    private static final String ASSIGNED = "me|nobody|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Cabinet cabinet;
    private final Assigning assigning;
    private final Templating templating;

    CabinetResource(Cabinet cabinet, Assigning assigning, Templating templating) {
        this.cabinet = cabinet;
        this.assigning = assigning;
        this.templating = templating;
    }

    /** @param officer in the register of officers, in office at the own body */
    record AssignmentRequest(@NotNull UUID officer) {}

    @GET
    @Operation(
            summary = "Open appeals at the own body",
            description =
                    "Reports of danger first, then nearest last day first. assigned: me (with those whom the caller"
                            + " substitutes today), nobody, or an officer's id.")
    public Page<QueueItem> queue(
            @QueryParam("type") AppealType type,
            @QueryParam("phase") HandlingPhase phase,
            @QueryParam("colour") Colour colour,
            @QueryParam("assigned") @Pattern(regexp = ASSIGNED) String assigned,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return cabinet.queue(new QueueQuestion(type, phase, colour, assigned), page, size);
    }

    @GET
    @Path("counts")
    @Operation(
            summary = "How many open appeals are overdue or near their last day",
            description = "OVERDUE; RED, ORANGE, YELLOW: 1, 3, 10 working days left at most; GREEN: more.")
    public Map<Colour, Long> counts(@QueryParam("assigned") @Pattern(regexp = ASSIGNED) String assigned) {
        return cabinet.counts(assigned);
    }

    @POST
    @Path("{handling}/taking")
    @Operation(summary = "Take what nobody works on")
    public RestResponse<AppealDossier> take(
            @PathParam("handling") UUID handling, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return OfficeAppealResource.tagged(assigning.take(handling, IfMatch.required(version)));
    }

    @POST
    @Path("{handling}/assignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give it to a colleague", description = "For officers who distribute, by the register.")
    public RestResponse<AppealDossier> give(
            @PathParam("handling") UUID handling,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid AssignmentRequest request) {
        return OfficeAppealResource.tagged(assigning.give(handling, IfMatch.required(version), request.officer()));
    }

    @POST
    @Path("{handling}/giving-back")
    @Operation(
            summary = "Give it back, so that nobody works on it",
            description = "For whoever works on it, their substitute, and officers who distribute.")
    public RestResponse<AppealDossier> giveBack(
            @PathParam("handling") UUID handling, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return OfficeAppealResource.tagged(assigning.giveBack(handling, IfMatch.required(version)));
    }

    @GET
    @Path("{handling}/templates/{id}")
    @Operation(
            summary = "A template filled for an appeal",
            description = "In the language of the answer (89(2)); what a draft of it begins with.")
    public Templating.Filled fill(@PathParam("handling") UUID handling, @PathParam("id") UUID id) {
        return templating.fill(handling, id);
    }
}

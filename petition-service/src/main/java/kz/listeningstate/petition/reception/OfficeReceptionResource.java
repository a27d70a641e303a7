package kz.listeningstate.petition.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.appeal.AppealDraft;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The officers' side of reception over HTTP. */
@Path("/api/v1/office/receptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeReceptionResource {
    private final ReceptionOffice office;

    OfficeReceptionResource(ReceptionOffice office) {
        this.office = office;
    }

    record EndRequest(@NotNull LocalDate lastDay) {}

    record CancellationRequest(
            @NotBlank @PlainText @Size(max = 4_000) String reason) {}

    /**
     * @param note what was said or done; the citizen reads it
     * @param appeal for what was not solved: the written appeal to this body, as taken down at the visit
     */
    record OutcomeRequest(
            @NotNull VisitOutcome outcome,
            @NotBlank @PlainText @Size(max = 4_000) String note,
            @Valid AppealDraft appeal) {}

    @GET
    @Path("officials")
    @Operation(summary = "Heads and deputies who receive at the own body, or once did")
    public List<OfficialView> officials() {
        return office.officials();
    }

    @POST
    @Path("officials")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<OfficialView> add(@NotNull @Valid OfficialRequest request) {
        OfficialView official = office.add(request);
        return RestResponse.ResponseBuilder.<OfficialView>created(
                        URI.create("/api/v1/office/receptions/officials/" + official.id()))
                .entity(official)
                .build();
    }

    @PUT
    @Path("officials/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    public OfficialView end(@PathParam("id") UUID id, @NotNull @Valid EndRequest request) {
        return office.end(id, request.lastDay());
    }

    @POST
    @Path("days")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a day of reception", description = "90; public at once. A working day to come.")
    public RestResponse<DayView> publish(@NotNull @Valid DayRequest request) {
        DayView day = office.publish(request);
        return RestResponse.ResponseBuilder.<DayView>created(
                        URI.create("/api/v1/bodies/" + day.official().bodyCode() + "/receptions"))
                .entity(day)
                .build();
    }

    @POST
    @Path("days/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a day with reasons", description = "Who had booked chooses another time.")
    public DayView cancel(@PathParam("id") UUID id, @NotNull @Valid CancellationRequest request) {
        return office.cancel(id, request.reason());
    }

    @GET
    @Path("bookings")
    @Operation(summary = "Visits to come, and those whose outcome is owed", description = "The longest waiting first.")
    public Page<BookingView.AtBody> queue(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return office.queue(page, size);
    }

    @GET
    @Path("bookings/{id}")
    public RestResponse<BookingView.AtBody> read(@PathParam("id") UUID id) {
        return tagged(office.read(id));
    }

    @POST
    @Path("bookings/{id}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Note what came of a visit",
            description = "90; what was not solved becomes a written appeal of that citizen to this body.")
    public RestResponse<BookingView.AtBody> note(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid OutcomeRequest request) {
        return tagged(office.note(id, IfMatch.required(version), request.outcome(), request.note(), request.appeal()));
    }

    private static RestResponse<BookingView.AtBody> tagged(BookingView.AtBody booking) {
        return RestResponse.ResponseBuilder.ok(booking)
                .tag(IfMatch.tag(booking.booking().version()))
                .build();
    }
}

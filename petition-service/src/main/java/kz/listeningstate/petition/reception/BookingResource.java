package kz.listeningstate.petition.reception;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** A citizen's visits to officials over HTTP. Changes need {@code If-Match} with the booking's version. */
@Path("/api/v1/receptions/bookings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CITIZEN)
class BookingResource {
    private final OwnBookings own;
    private final ReaderLanguage language;

    BookingResource(OwnBookings own, ReaderLanguage language) {
        this.own = own;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Book a visit to an official", description = "90; one visit to come for each official")
    public RestResponse<BookingView> book(@NotNull @Valid BookingRequest request) {
        BookingView booking = own.book(request);
        return RestResponse.ResponseBuilder.<BookingView>created(
                        URI.create("/api/v1/receptions/bookings/" + booking.id()))
                .tag(IfMatch.tag(booking.version()))
                .entity(booking)
                .build();
    }

    @GET
    public Page<BookingView> mine(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return own.mine(page, size);
    }

    @GET
    @Path("{id}")
    public RestResponse<BookingView> read(@PathParam("id") UUID id) {
        return tagged(own.read(id));
    }

    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take another time of the same official")
    public RestResponse<BookingView> move(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid SlotRequest slot) {
        return tagged(own.move(id, IfMatch.required(version), slot));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<BookingView> cancel(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version) {
        return tagged(own.cancel(id, IfMatch.required(version)));
    }

    @GET
    @Path("{id}/calendar")
    @Produces("text/calendar;charset=UTF-8")
    @Operation(summary = "The visit for the citizen's own calendar", description = "iCalendar (RFC 5545)")
    public RestResponse<String> calendar(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(own.calendar(id, language.get()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"reception.ics\"")
                .build();
    }

    private static RestResponse<BookingView> tagged(BookingView booking) {
        return RestResponse.ResponseBuilder.ok(booking)
                .tag(IfMatch.tag(booking.version()))
                .build();
    }
}

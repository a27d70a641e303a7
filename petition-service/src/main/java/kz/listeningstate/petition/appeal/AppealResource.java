package kz.listeningstate.petition.appeal;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Citizens' appeals over HTTP. */
@Path("/api/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
class AppealResource {
    private final AppealSigning filing;
    private final OwnAppeals own;

    AppealResource(AppealSigning filing, OwnAppeals own) {
        this.filing = filing;
        this.own = own;
    }

    /** What is on the slip. */
    record Slip(
            @NotBlank @Size(max = 40) String number,
            @NotBlank @Size(max = 40) String code) {}

    /** The citizen's words. */
    record Words(@NotBlank @PlainText @Size(max = 20_000) String text) {}

    @POST
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File an appeal",
            description = "Registered at once; the follow-up code is told once, in this answer, and kept nowhere.")
    public RestResponse<AppealView.Filed> file(@NotNull FilingRequest request) {
        AppealView.Filed filed = filing.file(request.draft(), request.particulars());
        return RestResponse.ResponseBuilder.<AppealView.Filed>created(
                        URI.create("/api/v1/appeals/" + filed.appeal().id()))
                .entity(filed)
                .build();
    }

    @POST
    @Path("statement")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What is signed of an appeal",
            description = "The bytes of RFC 8785 JSON, for the appeal as it would be filed today; nothing is kept.")
    public byte[] statement(@NotNull FilingRequest request) {
        return filing.statement(request.draft(), request.particulars());
    }

    @GET
    @Path("mine")
    @RolesAllowed(Role.CITIZEN)
    public Page<AppealView> mine(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return own.mine(page, size);
    }

    @POST
    @Path("tracking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Follow an appeal by number and code",
            description = "Without a log-in. An unknown number and a wrong code are answered alike.")
    public AppealView track(@NotNull @Valid Slip slip) {
        return own.track(slip.number(), slip.code());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.CITIZEN)
    public AppealView read(@PathParam("id") UUID id) {
        return own.read(id);
    }

    @GET
    @Path("{id}/deadlines")
    @RolesAllowed(Role.CITIZEN)
    @Operation(summary = "Terms of the law that run or ran for an appeal", description = "By their last day.")
    public List<DeadlineView> deadlines(@PathParam("id") UUID id) {
        return own.deadlines(id);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Role.CITIZEN)
    public AppealView withdraw(@PathParam("id") UUID id) {
        return own.withdraw(id);
    }

    @POST
    @Path("handlings/{handling}/mending")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Mend the defects that the body named", description = "64(6); until the day that it named.")
    public AppealView fix(@PathParam("handling") UUID handling, @NotNull @Valid Words words) {
        return own.fix(handling, words.text());
    }

    @POST
    @Path("handlings/{handling}/objection")
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Object to the act that is meant", description = "73; within two working days of its notice.")
    public AppealView object(@PathParam("handling") UUID handling, @NotNull @Valid Words words) {
        return own.object(handling, words.text());
    }
}

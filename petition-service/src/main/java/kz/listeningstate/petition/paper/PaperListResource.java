package kz.listeningstate.petition.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sheets of all petitions over HTTP. */
@Path("/api/v1/paper-sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
class PaperListResource {
    private final PaperDesk desk;

    PaperListResource(PaperDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "Sheets that the caller may enter",
            description = "Open ones alone: those that end first come first. All: the newest first.")
    public Page<SheetView> list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return desk.list(open, page, size);
    }
}

package kz.listeningstate.petition.paper;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Sheets of paper over HTTP, for operators. */
@Path("/api/v1/petitions/{petitionId}/paper-sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
class PaperResource {
    private final PaperDesk desk;
    private final PaperCounting counting;

    PaperResource(PaperDesk desk, PaperCounting counting) {
        this.desk = desk;
        this.counting = counting;
    }

    /**
     * After an entry.
     *
     * @param differences places at which the two persons do not say the same
     */
    record Entered(List<Integer> differences, SheetView sheet) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Receive a sheet that was handed in",
            description =
                    "The body is its scan: PDF, JPEG or PNG, judged by its content, up to 10 MB. rows: signers on it;"
                            + " consent: version that is printed on it.")
    public RestResponse<SheetView> receive(
            @PathParam("petitionId") UUID petition,
            @QueryParam("rows") @NotNull @Min(1) @Max(100) Integer rows,
            @QueryParam("consent") @NotBlank @Size(max = 32) String consent,
            InputStream scan) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.receive(petition, rows, consent, scan));
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    public Page<SheetView> list(
            @PathParam("petitionId") UUID petition,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return desk.list(petition, page, size);
    }

    @GET
    @Path("{sheetId}/scan")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "A sheet's scan", description = "Who looked at it is in the audit trail.")
    public Response scan(@PathParam("petitionId") UUID petition, @PathParam("sheetId") UUID sheet) {
        return desk.scan(petition, sheet).answer();
    }

    @PUT
    @Path("{sheetId}/entry")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What the caller reads on the sheet",
            description =
                    "Two persons enter it without seeing each other's; once they agree it is counted, at once or as soon"
                            + " as signature-service answers.")
    public Entered enter(
            @PathParam("petitionId") UUID petition,
            @PathParam("sheetId") UUID sheet,
            @NotNull @Valid SheetEntry entry) {
        List<Integer> differences = desk.enter(petition, sheet, entry);
        counting.count(sheet);
        return new Entered(differences, desk.view(petition, sheet));
    }
}

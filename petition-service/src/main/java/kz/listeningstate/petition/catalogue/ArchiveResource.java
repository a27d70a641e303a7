package kz.listeningstate.petition.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The archive over HTTP: all that was ever published, by year. */
@Path("/api/v1/archive")
@Produces(MediaType.APPLICATION_JSON)
class ArchiveResource {
    private final Catalogue catalogue;
    private final Answers answers;

    ArchiveResource(Catalogue catalogue, Answers answers) {
        this.catalogue = catalogue;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Years of the archive", description = "With the number of petitions published in each.")
    public Response years(@Context HttpHeaders headers) {
        return answers.figures(catalogue.years(), headers);
    }

    @GET
    @Path("{year:\\d{4}}")
    @Operation(
            summary = "Petitions published in a year",
            description = "The oldest first: what stands on a page that is full stands there for ever.")
    public Response year(
            @PathParam("year") int year,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(100) int size,
            @Context HttpHeaders headers) {
        return answers.list(catalogue.year(year, page, size), headers);
    }
}

package kz.listeningstate.petition.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Audit trails over HTTP, for auditors. */
@Path("/api/v1/trails")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.AUDITOR)
class TrailResource {
    private final TrailReader trails;

    TrailResource(TrailReader trails) {
        this.trails = trails;
    }

    @GET
    @Path("{matterId}")
    @Operation(summary = "Who did what with a petition", description = "In its order, to be hashed again.")
    public List<TrailReader.Entry> entries(
            @PathParam("matterId") UUID matterId,
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1_000) int size) {
        return trails.entries(matterId, after, size);
    }

    @GET
    @Path("days/{day}")
    @Operation(summary = "Heads of the trails that changed on a day", description = "Hashed into the public log.")
    public List<TrailReader.Head> heads(
            @PathParam("day") String day,
            @QueryParam("offset") @DefaultValue("0") @Min(0) int offset,
            @QueryParam("size") @DefaultValue("1000") @Min(1) @Max(10_000) int size) {
        try {
            return trails.heads(LocalDate.parse(day), offset, size);
        } catch (DateTimeException none) {
            throw new Problem(404, "not-found", none);
        }
    }
}

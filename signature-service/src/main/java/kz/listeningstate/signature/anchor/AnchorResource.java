package kz.listeningstate.signature.anchor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/anchors")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Auditors")
class AnchorResource {
    private final Anchors anchors;
    private final Trails trails;

    AnchorResource(Anchors anchors, Trails trails) {
        this.anchors = anchors;
        this.trails = trails;
    }

    /**
     * A day's anchor.
     *
     * @param heads RFC 8785 JSON, of which the leaf holds the SHA-256
     * @param leafHash of the leaf ANCHOR, hex
     */
    record View(LocalDate day, String heads, String leafHash, Instant madeAt) {}

    @GET
    @Path("/{day}")
    @Transactional
    @Operation(
            summary = "A day's heads of the audit trails",
            description =
                    "As the public log has their hash; they tell how many entries there were, and nothing of them.")
    @APIResponse(responseCode = "404", description = "not-found: no such day")
    public View anchor(@PathParam("day") String day) {
        Anchor anchor = anchors.findByIdOptional(parsed(day)).orElseThrow(() -> new Problem(404, "not-found"));
        return new View(anchor.day(), anchor.heads(), HexFormat.of().formatHex(anchor.leafHash()), anchor.madeAt());
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new Problem(404, "not-found", none);
        }
    }

    @GET
    @Path("/trails/{name}")
    @RolesAllowed("auditor")
    @Transactional
    @Operation(summary = "Entries of an audit trail", description = "In their order, to be hashed again.")
    public List<Trails.Entry> entries(
            @PathParam("name") String name,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1_000) int size) {
        return trails.entries(name, after, size);
    }
}

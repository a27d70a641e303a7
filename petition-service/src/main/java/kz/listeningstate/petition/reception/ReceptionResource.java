package kz.listeningstate.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import kz.listeningstate.petition.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reception as anyone may see it, over HTTP. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class ReceptionResource {
    private final PublicReceptions receptions;

    ReceptionResource(PublicReceptions receptions) {
        this.receptions = receptions;
    }

    @GET
    @Path("bodies/{code}/receptions")
    @Operation(summary = "Days on which a body's officials receive, with free times", description = "90; three months ahead")
    public List<DayView> of(@PathParam("code") String code) {
        return receptions.of(code);
    }

    @GET
    @Path("receptions/statistics")
    @Operation(
            summary = "Which bodies receive citizens in a month",
            description = "90: heads and deputies at least monthly. lacking=true: only bodies that do not keep to it.")
    public Page<PublicReceptions.Month> month(
            @QueryParam("month") @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month,
            @QueryParam("lacking") boolean lacking,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return receptions.month(YearMonth.parse(month), lacking, page, size);
    }
}

package kz.listeningstate.petition.reception;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import kz.listeningstate.petition.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which bodies keep to the law on reception, over HTTP. */
@Path("/api/v1/receptions/statistics")
@Produces(MediaType.APPLICATION_JSON)
class ReceptionStatisticsResource {
    private final PublicReceptions receptions;

    ReceptionStatisticsResource(PublicReceptions receptions) {
        this.receptions = receptions;
    }

    @GET
    @Operation(
            summary = "Which bodies receive citizens in a month",
            description = "90: heads and deputies at least monthly. body: that one alone; lacking=true: only bodies in"
                    + " which somebody, or everybody, does not receive.")
    public Page<PublicReceptions.Month> month(
            @QueryParam("month") @NotNull @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month,
            @QueryParam("body") String body,
            @QueryParam("lacking") boolean lacking,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return receptions.month(YearMonth.parse(month), body, lacking, page, size);
    }
}

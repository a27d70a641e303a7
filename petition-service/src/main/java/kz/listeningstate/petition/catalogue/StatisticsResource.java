package kz.listeningstate.petition.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Public figures over HTTP; both days of a period are included, and none means all. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
class StatisticsResource {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Statistics statistics;
    private final Answers answers;

    StatisticsResource(Statistics statistics, Answers answers) {
        this.statistics = statistics;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "How far petitions come, outcomes, rejections by ground",
            description = "Of petitions begun in the period.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Statistics.Overview.class)))
    public Response overview(
            @QueryParam("from") String from, @QueryParam("to") String to, @Context HttpHeaders headers) {
        return answers.figures(statistics.overview(period(from, to)), headers);
    }

    @GET
    @Path("deadlines")
    @Operation(summary = "Which body keeps its terms", description = "Of terms that began in the period.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = Statistics.Compliance[].class)))
    public Response deadlines(
            @QueryParam("kind") @DefaultValue("CONSIDERATION") DeadlineKind kind,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(100) int size,
            @Context HttpHeaders headers) {
        return answers.figures(statistics.compliance(kind, period(from, to), page, size), headers);
    }

    private static Statistics.Period period(String from, String to) {
        return new Statistics.Period(day("from", from, FIRST), day("to", to, LAST));
    }

    private static LocalDate day(String field, String text, LocalDate none) {
        try {
            LocalDate day = text == null || text.isBlank() ? none : LocalDate.parse(text);
            return day.isBefore(FIRST) || day.isAfter(LAST) ? none : day;
        } catch (DateTimeException e) {
            throw Problem.invalidField(field, "not-known");
        }
    }
}

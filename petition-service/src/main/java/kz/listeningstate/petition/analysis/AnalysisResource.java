package kz.listeningstate.petition.analysis;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The analysts' view of appeals over HTTP. */
@Path("/api/v1/analysis/appeals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ANALYST, Role.OPERATOR})
class AnalysisResource {
    private final Figures figures;
    private final AlertList alerts;

    AnalysisResource(Figures figures, AlertList alerts) {
        this.figures = figures;
        this.alerts = alerts;
    }

    @GET
    @Path("figures")
    @Operation(summary = "Load, delay, redirections and satisfaction by month", description = Figures.MEANING)
    public Page<Figure.View> figures(@BeanParam @Valid FigureQuery query) {
        return figures.list(query.question(), query.page, query.size);
    }

    @GET
    @Path("figures.csv")
    @Produces(Figures.CSV)
    @Operation(summary = "The same for spreadsheets, all rows at once", description = Figures.MEANING)
    public byte[] csv(@BeanParam @Valid FigureQuery query) {
        return figures.csv(query.question());
    }

    @GET
    @Path("redirections")
    @Operation(
            summary = "From which body to which appeals of a month were sent on",
            description = "The most first; not those of fewer than 10 people.")
    public Page<Redirection.View> redirections(
            @QueryParam("month") @NotNull @Pattern(regexp = FigureQuery.MONTH) String month,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(1_000) int size) {
        return figures.redirections(YearMonth.parse(month), page, size);
    }

    @GET
    @Path("alerts")
    @Operation(
            summary = "Topics of a region that rise unusually fast",
            description = "The newest first; on a day without a rise one is raised wrongly with a probability of 1 %.")
    public Page<Alert.View> alerts(
            @QueryParam("open") boolean openOnly,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(100) int size) {
        return alerts.all(openOnly, page, size);
    }
}

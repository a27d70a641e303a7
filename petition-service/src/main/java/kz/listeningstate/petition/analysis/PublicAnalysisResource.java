package kz.listeningstate.petition.analysis;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.listeningstate.petition.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How bodies deal with appeals, and what the country says, for anyone. */
@Path("/api/v1/statistics/appeals")
@Produces(MediaType.APPLICATION_JSON)
class PublicAnalysisResource {
    private final Figures figures;
    private final AlertList alerts;

    PublicAnalysisResource(Figures figures, AlertList alerts) {
        this.figures = figures;
        this.alerts = alerts;
    }

    @GET
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
    @Path("alerts")
    @Operation(
            summary = "What the country says",
            description = "Topics of a region of which unusually many people write, 10 or more; the newest first.")
    public Page<Alert.View> alerts(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(100) int size) {
        return alerts.ofMany(page, size);
    }
}

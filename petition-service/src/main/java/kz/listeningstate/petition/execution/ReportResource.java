package kz.listeningstate.petition.execution;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.signing.Receipt;
import kz.listeningstate.petition.signing.Signers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports on measures over HTTP, and what signers think of them. */
@Path("/api/v1/petitions/{id}/execution")
@Produces(MediaType.APPLICATION_JSON)
class ReportResource {
    private final Reporting reporting;
    private final Signers signers;

    ReportResource(Reporting reporting, Signers signers) {
        this.reporting = reporting;
        this.signers = signers;
    }

    /**
     * A signer's rating.
     *
     * @param stars the more the better
     */
    record RatingRequest(
            @NotNull @Valid Receipt receipt, @Min(1) @Max(5) int stars) {}

    @GET
    @Path("measures/{measure}/reports")
    public Page<ProgressReport.View> reports(
            @PathParam("id") UUID id,
            @PathParam("measure") UUID measure,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return reporting.list(id, measure, page, size);
    }

    @POST
    @Path("measures/{measure}/reports")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ProgressReport.View> report(
            @PathParam("id") UUID id, @PathParam("measure") UUID measure, @NotNull @Valid ReportDraft report) {
        return RestResponse.status(RestResponse.Status.CREATED, reporting.report(id, measure, report));
    }

    @POST
    @Path("reports/{report}/evidence")
    @RolesAllowed(Role.OFFICER)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Add a file that shows what a report says",
            description =
                    "The body is the file: PDF, JPEG, PNG, JSON or CSV, judged by its content, up to 10 MB. Its name"
                            + " is filename* of the header Content-Disposition.")
    public RestResponse<FileView> addEvidence(
            @PathParam("id") UUID id,
            @PathParam("report") UUID report,
            @HeaderParam(HttpHeaders.CONTENT_DISPOSITION) String disposition,
            InputStream bytes) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                reporting.addEvidence(id, report, FileName.fromHeader(disposition), bytes));
    }

    @GET
    @Path("reports/{report}/evidence/{file}")
    @Produces(MediaType.WILDCARD)
    public Response evidence(@PathParam("id") UUID id, @PathParam("report") UUID report, @PathParam("file") UUID file) {
        return reporting.evidence(id, report, file).answer();
    }

    @POST
    @Path("reports/{report}/ratings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Rate a report as one who signed",
            description = "A person has one rating of a report; another one takes its place. " + Receipt.PROVES)
    public Rating.Summary rate(
            @PathParam("id") UUID id, @PathParam("report") UUID report, @NotNull @Valid RatingRequest rating) {
        // No transaction is open while signature-service is asked.
        return reporting.rate(id, report, rating.receipt().signer(signers, id), rating.stars());
    }
}

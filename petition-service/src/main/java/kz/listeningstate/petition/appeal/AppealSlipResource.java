package kz.listeningstate.petition.appeal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.listeningstate.petition.problem.ReaderLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The slip as a file to print or keep. */
@Path("/api/v1/appeals/slip")
class AppealSlipResource {
    private final OwnAppeals own;
    private final AppealSlip slip;
    private final ReaderLanguage language;

    AppealSlipResource(OwnAppeals own, AppealSlip slip, ReaderLanguage language) {
        this.own = own;
        this.slip = slip;
        this.language = language;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces("application/pdf")
    @Operation(
            summary = "The slip of an appeal as a PDF",
            description =
                    "64(2). In the language of Accept-Language. Needs number and code, as following does, and prints"
                            + " both; an unknown number and a wrong code are answered alike.")
    public Response pdf(@NotNull @Valid AppealResource.Slip asked) {
        AppealView appeal = own.track(asked.number(), asked.code());
        return Response.ok(slip.pdf(appeal, asked.code().strip(), language.get()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"slip.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}

package kz.listeningstate.signature.signature;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/paper-sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing")
class PaperResource {
    private final PaperSheets sheets;

    PaperResource(PaperSheets sheets) {
        this.sheets = sheets;
    }

    @POST
    @RolesAllowed("service")
    @Operation(
            summary = "Take a sheet that was signed on paper",
            description = "For petition-service alone. The same sheet may be sent again and gets the same totals;"
                    + " which row came to what is told to nobody.")
    @APIResponse(responseCode = "200", description = "Its rows are counted or not, for good")
    @APIResponse(responseCode = "404", description = "petition-unknown")
    @APIResponse(
            responseCode = "409",
            description = "not-open-yet, signing-closed; tally-closed: for good. Nothing was taken")
    @APIResponse(responseCode = "410", description = "key-destroyed")
    public PaperSheets.Totals take(@Valid @NotNull PaperSheetRequest sheet) {
        return sheets.take(sheet);
    }
}

package kz.listeningstate.petition.body;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.register.RegisterWatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The file of a register over HTTP: anyone reads it, an administrator brings another. */
abstract class RegisterFileResource {
    private final String name;
    private final RegisterFile register;
    private final RegisterWatch watch;

    RegisterFileResource(String name, RegisterFile register, RegisterWatch watch) {
        this.name = name;
        this.register = register;
        this.watch = watch;
    }

    @GET
    @Path("export")
    @Produces(CsvFile.MEDIA_TYPE + ";charset=UTF-8")
    @Operation(summary = "The whole register as CSV", description = "Its ETag is the If-Match of an import.")
    public RestResponse<String> export() {
        RegisterFile.Export export = register.export();
        return RestResponse.ResponseBuilder.ok(export.csv())
                .tag(IfMatch.tag(Math.toIntExact(export.version())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    @POST
    @Path("import")
    @RolesAllowed(Role.ADMINISTRATOR)
    @Consumes(CsvFile.MEDIA_TYPE)
    @Operation(summary = "Writes what a CSV file names, all or nothing")
    public RegisterFile.ImportResult importFile(
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull byte[] file) {
        RegisterFile.ImportResult result = register.importFile(file, IfMatch.required(version), dryRun);
        watch.look();
        return result;
    }
}

package kz.listeningstate.petition.complaint;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;

/** Complaints filed with the officer's body, over HTTP. */
@Path("/api/v1/office/complaints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeComplaintResource {
    private final Complaining complaining;

    OfficeComplaintResource(Complaining complaining) {
        this.complaining = complaining;
    }

    @GET
    public Page<AdministrativeComplaint.View> all(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return complaining.atOwnBody(page, size);
    }
}

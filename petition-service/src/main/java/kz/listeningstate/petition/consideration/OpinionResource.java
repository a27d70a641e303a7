package kz.listeningstate.petition.consideration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;

/** Opinions that the officer's body was asked for, over HTTP. */
@Path("/api/v1/office/opinions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OpinionResource {
    private final Considering considering;

    OpinionResource(Considering considering) {
        this.considering = considering;
    }

    /** The body's answer; it becomes public. */
    record Answer(@NotBlank @PlainText @Size(max = 20_000) String answer) {}

    @GET
    public Page<OpinionView> asked(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100) int size) {
        return considering.asked(page, size);
    }

    @POST
    @Path("{opinion}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public OpinionView answer(@PathParam("opinion") UUID opinion, @NotNull @Valid Answer answer) {
        return considering.answer(opinion, answer.answer());
    }
}

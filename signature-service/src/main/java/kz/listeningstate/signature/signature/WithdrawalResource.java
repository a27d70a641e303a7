package kz.listeningstate.signature.signature;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/withdrawals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Signing")
class WithdrawalResource {
    private final Withdrawals withdrawals;

    WithdrawalResource(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @POST
    @Operation(
            summary = "Take a signature back",
            description =
                    "By a message signed with the same person's key. The very same message may be sent again and gets"
                            + " the same answer. Signing again is possible afterwards, with a statement that names the"
                            + " withdrawal as its previous.")
    @APIResponse(responseCode = "201", description = "It no longer counts from the next checkpoint on")
    @APIResponse(responseCode = "200", description = "The same message was accepted before")
    @APIResponse(responseCode = "409", description = "not-signed: no such signature of this person; signing-closed")
    @APIResponse(responseCode = "422", description = "A check failed; see the problem's type")
    @APIResponse(responseCode = "503", description = "revocation-unknown, overloaded: send the same again")
    public Uni<Response> withdraw(@Valid @NotNull WithdrawalRequest request) {
        return withdrawals
                .accept(request)
                .map(accepted -> Response.status(accepted.fresh() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(accepted.withdrawn())
                        .build());
    }
}

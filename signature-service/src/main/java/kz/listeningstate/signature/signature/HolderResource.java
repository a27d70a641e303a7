package kz.listeningstate.signature.signature;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.keys.DerivedSecrets;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether somebody has signed a petition, shown by the secret that came with the promise; not who it is. */
@Path("/api/v1/holders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class HolderResource {
    private final Signatures signatures;
    private final Receipts receipts;
    private final DerivedSecrets names;

    HolderResource(Signatures signatures, Receipts receipts, DerivedSecrets names) {
        this.signatures = signatures;
        this.receipts = receipts;
        this.names = names;
    }

    /** A receipt's two private parts. */
    record Request(
            @NotNull UUID petitionId,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String leafHash,
            @NotNull @Size(max = 64) String secret) {
        @Override
        public String toString() {
            return "Request[" + petitionId + "]";
        }
    }

    /**
     * Somebody who signed.
     *
     * @param handle the same for one person in one petition, another in each petition; it leads to no leaf of the log and to
     *     nobody but through this service's key
     * @param active false when the signature was taken back or invalidated
     */
    record Holder(String handle, boolean active) {}

    @POST
    @RolesAllowed("service")
    @Transactional
    @Operation(summary = "Whose receipt it is, as an opaque handle", description = "For petition-service alone.")
    @APIResponse(responseCode = "404", description = "not-found: no such receipt, or another one's secret")
    public Holder holder(@Valid @NotNull Request request) {
        byte[] hash = HexFormat.of().parseHex(request.leafHash());
        Signature signature = (receipts.opens(request.secret(), hash) ? signatures.findByIdOptional(hash) : none())
                .filter(found -> found.petitionId().equals(request.petitionId()))
                .orElseThrow(() -> new Problem(404, "not-found"));
        byte[] name = names.holder(signature.petitionId(), signature.nullifier());
        return new Holder(Base64.getUrlEncoder().withoutPadding().encodeToString(name), signature.isActive());
    }

    private static Optional<Signature> none() {
        return Optional.empty();
    }
}

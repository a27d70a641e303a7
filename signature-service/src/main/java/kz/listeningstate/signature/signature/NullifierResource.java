package kz.listeningstate.signature.signature;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signing.SigningDocuments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** "Did I sign?": a citizen's own nullifier and its proof, whether or not it stands in the log. */
@Path("/api/v1/nullifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
class NullifierResource {
    private final Challenges challenges;
    private final Answers answers;
    private final PetitionRegister petitions;
    private final SigningDocuments documents;

    NullifierResource(Challenges challenges, Answers answers, PetitionRegister petitions, SigningDocuments documents) {
        this.challenges = challenges;
        this.answers = answers;
        this.petitions = petitions;
        this.documents = documents;
    }

    record Question(@NotNull UUID petitionId) {}

    /**
     * To be signed and sent back.
     *
     * @param document base64 of the bytes to sign
     */
    record Issued(UUID challenge, UUID petitionId, String document, Instant expiresAt) {}

    /**
     * The question, signed.
     *
     * @param cms base64 of DER, or PEM, over the challenge's document
     */
    record Asked(
            @NotNull UUID challenge,
            @NotNull UUID petitionId,
            @NotBlank String cms) {
        @Override
        public String toString() {
            return "Asked[" + petitionId + "]";
        }
    }

    @POST
    @Path("/challenges")
    @Operation(
            summary = "Ask whether I signed",
            description = "The answer comes for the challenge that I sign; 404 petition-unknown")
    public Response issue(@Valid @NotNull Question question) {
        if (petitions.find(question.petitionId()).isEmpty()) {
            throw new Problem(404, "petition-unknown");
        }
        Challenge issued = challenges.issue(question.petitionId());
        byte[] document = documents.ask(issued.petitionId(), issued.id());
        return Response.status(Response.Status.CREATED)
                .entity(new Issued(
                        issued.id(),
                        issued.petitionId(),
                        Base64.getEncoder().encodeToString(document),
                        issued.expiresAt()))
                .build();
    }

    @POST
    @Operation(
            summary = "My nullifier in a petition",
            description =
                    "With the proof that it is mine (RFC 9381), whether or not I signed: whoever looks for it in the"
                            + " public log sees the same.")
    @APIResponse(responseCode = "409", description = "challenge-used: no such challenge, or it was used or has expired")
    @APIResponse(responseCode = "422", description = "A check of the signature failed; see the problem's type")
    public Uni<Response> answer(@Valid @NotNull Asked asked) {
        return answers.to(asked)
                .map(answer -> Response.ok(answer)
                        .header("Cache-Control", "private, no-store")
                        .build());
    }
}

package kz.listeningstate.signature.signing;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/signing-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing")
class SigningDocumentResource {
    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final Clock clock;

    SigningDocumentResource(PetitionRegister petitions, SigningDocuments documents, Clock clock) {
        this.petitions = petitions;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Answer.
     *
     * @param document base64 of the bytes to sign
     * @param sha256 of the document, hex
     * @param text SHA-256 of the petition's text, hex
     */
    record Answer(
            UUID petitionId,
            String document,
            String sha256,
            String text,
            String consent,
            boolean showName,
            AcceptsFrom acceptsFrom) {}

    @GET
    @Path("/{petitionId}")
    @Operation(
            summary = "The bytes to sign",
            description = "404 petition-unknown (also: not yet arrived), 409 signing-closed")
    public Answer document(
            @PathParam("petitionId") UUID petitionId, @QueryParam("showName") @DefaultValue("false") boolean showName) {
        SignablePetition petition = petitions.find(petitionId).orElseThrow(() -> new Problem(404, "petition-unknown"));
        if (petition.isClosedAt(clock.instant())) {
            throw new Problem(409, "signing-closed");
        }
        byte[] document = documents.bytes(petition, showName);
        return new Answer(
                petitionId,
                Base64.getEncoder().encodeToString(document),
                HexFormat.of().formatHex(Sha256.of(document)),
                petition.textSha256(),
                documents.consent(),
                showName,
                petition.acceptsFrom());
    }
}

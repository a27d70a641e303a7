package kz.listeningstate.signature.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.Cache;

/** The exact bytes. Hashes of a person's own leaves come in bodies: an address stands in logs, beside who asked. */
@Path("/api/v1/signing-documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing")
class SigningDocumentResource {
    private static final String HASH = "[0-9a-f]{64}";

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
    @Cache(noStore = true)
    @Operation(
            summary = "The bytes to sign",
            description = "404 petition-unknown (also: not yet arrived), 409 signing-closed")
    public Answer document(
            @PathParam("petitionId") UUID petitionId, @QueryParam("showName") @DefaultValue("false") boolean showName) {
        return document(petitionId, showName, null);
    }

    /**
     * Who signs again.
     *
     * @param previous hash of one's own last leaf WITHDRAW in this petition, hex
     */
    record Again(
            boolean showName,
            @NotNull @Pattern(regexp = HASH) String previous) {}

    @POST
    @Path("/{petitionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The bytes to sign again after a withdrawal",
            description = "404 petition-unknown, 409 signing-closed")
    public Answer again(@PathParam("petitionId") UUID petitionId, @Valid @NotNull Again again) {
        return document(petitionId, again.showName(), again.previous());
    }

    private Answer document(UUID petitionId, boolean showName, String previous) {
        SignablePetition petition = open(petitionId);
        byte[] document = documents.sign(petition, showName, previous);
        return new Answer(
                petitionId,
                Base64.getEncoder().encodeToString(document),
                HexFormat.of().formatHex(Sha256.of(document)),
                petition.textSha256(),
                documents.consent(),
                showName,
                petition.acceptsFrom());
    }

    /**
     * Answer.
     *
     * @param document base64 of the bytes to sign
     * @param signature hash of the leaf that shall no longer count, hex
     */
    record Withdrawal(UUID petitionId, String document, String sha256, String signature) {}

    /**
     * Which signature.
     *
     * @param signature hash of its leaf, hex
     */
    record Mine(@NotNull @Pattern(regexp = HASH) String signature) {}

    @POST
    @Path("/{petitionId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The bytes to sign to take a signature back",
            description = "404 petition-unknown, 409 signing-closed")
    public Withdrawal withdrawal(@PathParam("petitionId") UUID petitionId, @Valid @NotNull Mine mine) {
        byte[] document = documents.withdraw(open(petitionId).id(), mine.signature());
        return new Withdrawal(
                petitionId,
                Base64.getEncoder().encodeToString(document),
                HexFormat.of().formatHex(Sha256.of(document)),
                mine.signature());
    }

    private SignablePetition open(UUID petitionId) {
        SignablePetition petition = petitions.find(petitionId).orElseThrow(() -> new Problem(404, "petition-unknown"));
        if (petition.isClosedAt(clock.instant())) {
            throw new Problem(409, "signing-closed");
        }
        return petition;
    }
}

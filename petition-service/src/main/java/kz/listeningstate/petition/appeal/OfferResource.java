package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import kz.listeningstate.petition.similar.SimilarPetition;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a citizen is offered before filing. The words travel in the body, and nothing of them is kept. */
@Path("/api/v1/appeals/offers")
@Produces(MediaType.APPLICATION_JSON)
class OfferResource {
    private final Offering offering;

    OfferResource(Offering offering) {
        this.offering = offering;
    }

    /**
     * What is about to be filed.
     *
     * @param language of the text, in which answers are looked for
     * @param bodyCode whose answers are looked for; null: any body's
     */
    record Question(
            @NotNull @Pattern(regexp = "kk|ru") String language,
            @NotBlank @PlainText @Size(max = 200) String subject,
            @NotBlank @PlainText @Size(max = 20_000) String substance,
            @PlainText @Size(max = 64) String bodyCode) {}

    /** @param petitions that can be signed now */
    record Offers(List<AnsweredQuestions.Offered> answers, List<SimilarPetition> petitions) {}

    @POST
    @RolesAllowed(Role.CITIZEN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Public answers and open petitions that may be what an appeal asks for",
            description = "The most alike first; the score says why each is shown. Nothing is stored.")
    public Offers offer(@NotNull @Valid Question question) {
        return offering.offer(question);
    }
}

package kz.listeningstate.petition.routing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.listeningstate.petition.body.Places;
import kz.listeningstate.petition.body.Topics;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PlainText;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whom an appeal is for, while it is being written. The words travel in the body and are kept nowhere. */
@Path("/api/v1/appeals/suggestions")
@Produces(MediaType.APPLICATION_JSON)
class SuggestionResource {
    private final BodySuggestions suggestions;
    private final Places places;
    private final Topics topics;

    SuggestionResource(BodySuggestions suggestions, Places places, Topics topics) {
        this.suggestions = suggestions;
        this.places = places;
        this.topics = topics;
    }

    /**
     * @param subject null: not yet typed
     * @param topic see {@code GET /api/v1/topics}; null: not chosen
     * @param territory where the citizen lives or the matter is; null: only the text says
     */
    record Question(
            @PlainText @Size(max = 200) String subject,
            @NotBlank @PlainText @Size(max = 20_000) String substance,
            @PlainText @Size(max = 64) String topic,
            @PlainText @Size(max = 64) String territory) {
        String text() {
            return subject == null ? substance : subject + "\n" + substance;
        }
    }

    @POST
    @RolesAllowed({Role.CITIZEN, Role.OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Bodies that an appeal may be for",
            description =
                    "The likeliest first, with the words that spoke for each. 422 unknown-topic, unknown-territory.")
    public List<BodySuggestion> suggest(@NotNull @Valid Question question) {
        if (question.topic() != null && topics.find(question.topic()).isEmpty()) {
            throw new Problem(422, "unknown-topic");
        }
        if (question.territory() != null && !places.isKnown(question.territory())) {
            throw new Problem(422, "unknown-territory");
        }
        return suggestions.suggest(question.text(), question.topic(), question.territory());
    }
}

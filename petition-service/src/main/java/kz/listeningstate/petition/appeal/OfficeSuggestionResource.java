package kz.listeningstate.petition.appeal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.routing.BodySuggestion;
import kz.listeningstate.petition.routing.BodySuggestions;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where an appeal on the own desk may belong; the officer takes one by sending it on there. */
@Path("/api/v1/office/appeals/{handling}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OFFICER)
class OfficeSuggestionResource {
    private final AppealDesk desk;
    private final BodySuggestions suggestions;
    private final StateBodies bodies;

    OfficeSuggestionResource(AppealDesk desk, BodySuggestions suggestions, StateBodies bodies) {
        this.desk = desk;
        this.suggestions = suggestions;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            summary = "Bodies that an appeal at the own body may be for",
            description =
                    "65; the likeliest first, with the words that spoke for each. The own body may be among them.")
    public List<BodySuggestion> suggest(@PathParam("handling") UUID handling) {
        AppealDossier dossier = desk.read(handling);
        String text = dossier.handling().part() == null
                ? dossier.appeal().subject() + "\n" + dossier.appeal().substance()
                : dossier.handling().part();
        return suggestions.suggest(
                text, null, bodies.get(dossier.handling().bodyCode()).territory());
    }
}

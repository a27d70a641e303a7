package kz.listeningstate.petition.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.identity.Role;
import org.jboss.resteasy.reactive.RestResponse;

/** The topic of one petition over HTTP. */
@Path("/api/v1/petitions/{id}/topic")
@Produces(MediaType.APPLICATION_JSON)
class PetitionTopicResource {
    private final TopicChoice topics;

    PetitionTopicResource(TopicChoice topics) {
        this.topics = topics;
    }

    record TopicRequest(@NotBlank @Size(max = 64) String topic) {}

    @GET
    public RestResponse<TopicChoice.Choice> topic(@PathParam("id") UUID id) {
        return tagged(topics.of(id));
    }

    @PUT
    @RolesAllowed({Role.CITIZEN, Role.MODERATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<TopicChoice.Choice> choose(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) IfMatch version,
            @NotNull @Valid TopicRequest request) {
        return tagged(topics.choose(id, request.topic(), IfMatch.required(version)));
    }

    private static RestResponse<TopicChoice.Choice> tagged(TopicChoice.Choice choice) {
        return RestResponse.ResponseBuilder.ok(choice)
                .tag(IfMatch.tag(choice.version()))
                .build();
    }
}

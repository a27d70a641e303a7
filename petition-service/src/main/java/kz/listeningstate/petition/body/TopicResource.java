package kz.listeningstate.petition.body;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Topics over HTTP, for anyone; a short fixed list. */
@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
class TopicResource {
    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @Operation(summary = "What bodies decide on")
    public List<Topics.Topic> all() {
        return topics.all();
    }
}

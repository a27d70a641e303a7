package kz.listeningstate.petition.body;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The register over HTTP, for anyone. */
@Path("/api/v1/bodies")
class StateBodyResource {
    private final StateBodies bodies;

    StateBodyResource(StateBodies bodies) {
        this.bodies = bodies;
    }

    @GET
    public List<StateBody> all() {
        return bodies.all();
    }

    @GET
    @Path("{code}")
    public StateBody get(@PathParam("code") String code) {
        return bodies.get(code);
    }
}

package kz.listeningstate.petition.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;

/** Which bodies belong to which region, by the first two digits of their KATO. */
@ApplicationScoped
class Regions {
    private final StateBodies bodies;

    Regions(StateBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Codes of the region's own bodies and all below them; none for what is no region.
     *
     * @param region KATO, or null
     */
    List<String> bodies(String region) {
        if (region == null) {
            return List.of();
        }
        return bodies.all().stream()
                .filter(body -> region.equals(body.region()))
                .map(StateBody::code)
                .toList();
    }

    /** KATO of the region by the code of the body; central bodies are of none. */
    Map<String, String> byBody() {
        return bodies.all().stream()
                .filter(body -> body.region() != null)
                .collect(Collectors.toMap(StateBody::code, StateBody::region));
    }
}

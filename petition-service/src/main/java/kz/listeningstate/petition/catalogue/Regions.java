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
    private static final int DIGITS = 2;
    private static final String REST = "0000000";

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
                .filter(body -> region.equals(region(body)))
                .map(StateBody::code)
                .toList();
    }

    /** KATO of the region by the code of the body; central bodies are of none. */
    Map<String, String> byBody() {
        return bodies.all().stream()
                .filter(body -> region(body) != null)
                .collect(Collectors.toMap(StateBody::code, Regions::region));
    }

    private static String region(StateBody body) {
        return body.kato() == null ? null : body.kato().substring(0, DIGITS) + REST;
    }
}

package kz.listeningstate.petition.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Those named in the settings whose word for the latest checkpoint is there: a name alone is nobody's word. */
@ApplicationScoped
class IndependentWitnesses {
    private static final Logger LOG = Logger.getLogger(IndependentWitnesses.class);

    private final List<String> named;
    private final PublicLogClient log;

    IndependentWitnesses(PortalSettings settings, @RestClient PublicLogClient log) {
        this.named = settings.log().independentWitnesses().orElse(List.of()).stream()
                .distinct()
                .toList();
        this.log = log;
    }

    /** Names of those that cosigned the latest checkpoint, verified; empty when nobody can tell just now. */
    Optional<List<String>> confirming() {
        if (named.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            PublicLogClient.Keys keys = log.keys();
            String checkpoint = log.checkpoint();
            if (!checkpoint.startsWith(keys.origin() + "\n")) {
                throw new IllegalArgumentException("a checkpoint of another log");
            }
            Set<String> cosigners = Cosigners.of(checkpoint, keys.policy());
            return Optional.of(named.stream().filter(cosigners::contains).toList());
        } catch (WebApplicationException | ProcessingException | IllegalArgumentException away) {
            LOG.warnf("Who cosigned the latest checkpoint cannot be told: %s", away.getMessage());
            return Optional.empty();
        }
    }
}

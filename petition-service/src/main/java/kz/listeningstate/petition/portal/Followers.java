package kz.listeningstate.petition.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Passes the wish to follow a petition on to notification-service, and says plainly when that is away. */
@ApplicationScoped
class Followers {
    static final String SENT = "sent";
    static final String BAD = "bad";
    static final String AWAY = "away";

    private static final Logger LOG = Logger.getLogger(Followers.class);
    // Enough to catch a slip of the finger; whether an address exists only the letter tells.
    private static final String ADDRESS = "[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,190}\\.[^\\s@.<>\"]{2,}";

    @Inject
    @RestClient
    NotificationClient notifications;

    String follow(UUID petitionId, String email, String language) {
        if (!email.matches(ADDRESS)) {
            return BAD;
        }
        return outcome(() -> notifications.subscribe(new NotificationClient.Subscription(petitionId, email, language)));
    }

    String confirm(String token) {
        return outcome(() -> notifications.confirm(new NotificationClient.Token(token)));
    }

    String cancel(String token) {
        return outcome(() -> notifications.cancel(new NotificationClient.Token(token)));
    }

    private static String outcome(Supplier<Response> call) {
        try (Response answer = call.get()) {
            return SENT;
        } catch (WebApplicationException refusal) {
            int status = refusal.getResponse().getStatus();
            if (status < 500 && status != 429) {
                return BAD;
            }
            LOG.warnf("notification-service answered %d", status);
            return AWAY;
        } catch (ProcessingException unreachable) {
            LOG.warnf("notification-service is away: %s", unreachable.getMessage());
            return AWAY;
        }
    }
}

package kz.listeningstate.notification.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The client of Keycloak's admin API, whose address follows from the realm's. */
@ApplicationScoped
class AccountDirectoryClient {

    private static final Logger LOG = Logger.getLogger(AccountDirectoryClient.class);
    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 10;
    private static final int NOT_FOUND = 404;

    private final AccountDirectory directory;
    private final ContactSettings settings;
    private final Clock clock;
    private volatile Instant leaveAloneUntil = Instant.MIN;

    AccountDirectoryClient(
            ContactSettings settings,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.settings = settings;
        this.clock = clock;
        URI address = settings.directoryUrl().orElseGet(() -> URI.create(realm.replace("/realms/", "/admin/realms/")));
        directory = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .register(OidcClientRequestReactiveFilter.class)
                .build(AccountDirectory.class);
    }

    /**
     * Asks Keycloak, and leaves it alone for a moment after it did not answer.
     *
     * @return nothing if Keycloak does not know what is asked for
     * @throws DirectoryAwayException if it does not answer
     */
    <T> Optional<T> ask(Function<AccountDirectory, T> question) {
        if (clock.instant().isBefore(leaveAloneUntil)) {
            throw new DirectoryAwayException("Keycloak did not answer a moment ago");
        }
        try {
            // The client answers on threads of its own, which must not become part of the caller's transaction.
            T answer = QuarkusTransaction.suspendingExisting().call(() -> question.apply(directory));
            leaveAloneUntil = Instant.MIN;
            return Optional.of(answer);
        } catch (RuntimeException failure) {
            if (isNotFound(failure)) {
                return Optional.empty();
            }
            throw away(failure);
        }
    }

    // The answer comes wrapped by whoever suspended the transaction.
    private static boolean isNotFound(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof WebApplicationException answer
                        && answer.getResponse().getStatus() == NOT_FOUND);
    }

    private DirectoryAwayException away(RuntimeException cause) {
        // Said once; the cause's own words could quote an account, its type says enough.
        Logger.Level level = leaveAloneUntil.equals(Instant.MIN) ? Logger.Level.WARN : Logger.Level.DEBUG;
        LOG.logf(
                level,
                "Accounts cannot be looked up (%s); will try again",
                cause.getClass().getSimpleName());
        leaveAloneUntil = clock.instant().plus(settings.pause());
        return new DirectoryAwayException("Keycloak does not answer");
    }

    @PreDestroy
    void close() {
        directory.close();
    }
}

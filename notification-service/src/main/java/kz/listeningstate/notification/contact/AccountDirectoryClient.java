package kz.listeningstate.notification.contact;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The client of Keycloak's admin API, whose address follows from the realm's. */
@ApplicationScoped
class AccountDirectoryClient {

    private static final int CONNECT_SECONDS = 3;
    private static final int READ_SECONDS = 10;

    private final AccountDirectory directory;

    AccountDirectoryClient(
            ContactSettings settings, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        URI address = settings.directoryUrl().orElseGet(() -> URI.create(realm.replace("/realms/", "/admin/realms/")));
        directory = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .register(OidcClientRequestReactiveFilter.class)
                .build(AccountDirectory.class);
    }

    AccountDirectory get() {
        return directory;
    }

    @PreDestroy
    void close() {
        directory.close();
    }
}

package kz.listeningstate.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.embedded.authority.AuthorityServer;

/** What {@link EmbeddedPlatform} keeps running: each server is started when it is first asked for. */
final class TestServers {

    private static final Map<String, String> SECRETS = Map.of(
            "portal", "test-portal-secret",
            "petition-service", "test-petition-service-secret",
            "notification-service", "test-notification-service-secret");

    private final Deque<Runnable> closers = new ArrayDeque<>();
    private final Lazy<TestFolder> folder = new Lazy<>(() -> closing(TestFolder.make(), TestFolder::close));
    private final Lazy<PostgresServer> postgres =
            new Lazy<>(() -> closing(PostgresServer.temporary(), PostgresServer::close));
    private final Lazy<KafkaBroker> kafka = new Lazy<>(() -> closing(KafkaBroker.temporary(), KafkaBroker::close));
    private final Lazy<MailServer> mail = new Lazy<>(() -> closing(MailServer.temporary(), MailServer::close));
    private final Lazy<AuthorityServer> authority =
            new Lazy<>(() -> closing(AuthorityServer.temporary(), AuthorityServer::close));
    private final Lazy<KeycloakServer> keycloak = new Lazy<>(() -> closing(startKeycloak(), KeycloakServer::close));

    // Keycloak must know where log-ins may return to before the service under test has a port.
    private final Lazy<Integer> portalPort = new Lazy<>(FreePorts::one);

    TestServers() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-servers"));
    }

    Map<String, String> base(String database) {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(kafka::get);
        postgres().createDatabase(database);
        broker.join();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres().jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", postgres().password(database),
                "kafka.bootstrap.servers", kafka().bootstrapServers(),
                "sealing.keyset", folder.get().keysets().sealing(database).toString(),
                "uniqueness.keyset", folder.get().keysets().uniqueness(database).toString(),
                "evidence.recipient", auditor().publicKeyset().toString());
    }

    /** A log that nobody else knows; few leaves need not wait for company. */
    Map<String, String> log() {
        Map<String, String> settings = new HashMap<>(places().settings());
        settings.put("log.publish-every", "PT0.1S");
        settings.put("log.publish-at-latest", "PT0.1S");
        return settings;
    }

    LogPlaces places() {
        return folder.get().log();
    }

    Map<String, String> identity(String database) {
        String issuer = keycloak().realmUrl();
        String service = database + "-service";
        String logIn = database.equals("petition") ? "portal" : service;
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer,
                "quarkus.oidc.client-id",
                logIn,
                "quarkus.oidc.credentials.secret",
                SECRETS.getOrDefault(logIn, "none"),
                "quarkus.oidc-client.auth-server-url",
                issuer,
                "quarkus.oidc-client.client-id",
                service,
                "quarkus.oidc-client.credentials.secret",
                SECRETS.getOrDefault(service, "none"),
                "quarkus.http.test-port",
                portalPort.get().toString(),
                "portal.public-url",
                "http://localhost:" + portalPort.get());
    }

    Map<String, String> mailSettings() {
        return Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", Integer.toString(mail().port()));
    }

    Map<String, String> trust() {
        return Map.of(
                "trust.profile",
                "demo",
                "trust.demo.authority",
                authority().authority().certificates().toString(),
                "trust.demo.services",
                authority().url().toString(),
                "stamps.tsa",
                authority().url() + "/tsp");
    }

    PostgresServer postgres() {
        return postgres.get();
    }

    KafkaBroker kafka() {
        return kafka.get();
    }

    KeycloakServer keycloak() {
        return keycloak.get();
    }

    MailServer mail() {
        return mail.get();
    }

    AuthorityServer authority() {
        return authority.get();
    }

    AuditorKeys auditor() {
        return folder.get().auditor();
    }

    private KeycloakServer startKeycloak() {
        postgres().createDatabase("keycloak");
        return KeycloakServer.start(new KeycloakServer.Options(
                folder.get().path().resolve("keycloak"),
                folder.get().path().resolve("keycloak.log"),
                0,
                0,
                null,
                postgres().jdbcUrl("keycloak"),
                "keycloak",
                postgres().password("keycloak"),
                Checkout.realmFile(),
                Map.of(
                        "PORTAL_SECRET", SECRETS.get("portal"),
                        "PETITION_SERVICE_SECRET", SECRETS.get("petition-service"),
                        "NOTIFICATION_SERVICE_SECRET", SECRETS.get("notification-service"),
                        "PUBLIC_URL", "http://localhost:" + portalPort.get(),
                        "DEMO", "true"),
                Secrets.fresh(),
                384));
    }

    private <T> T closing(T server, java.util.function.Consumer<T> close) {
        synchronized (closers) {
            closers.push(() -> close.accept(server));
        }
        return server;
    }

    // The last started goes first: Keycloak before its database.
    private void close() {
        synchronized (closers) {
            closers.forEach(Runnable::run);
        }
    }
}

package kz.listeningstate.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.listeningstate.embedded.authority.AuthorityServer;

/**
 * The servers for a service's tests, started once and shared by all test classes of one test profile (Quarkus
 * loads every profile's classes anew, so a second profile gets servers of its own: use profiles sparingly). PostgreSQL and
 * Kafka always; Keycloak, mail and the demo authority with its online services when the argument {@code keycloak},
 * {@code mail} or {@code authority} is {@code true}. The argument {@code database} is the service's name:
 * {@code petition}, {@code signature} or {@code notification}.
 *
 * <p>A test may stop and start a part: the port stays the same.
 */
public final class EmbeddedPlatform implements QuarkusTestResourceLifecycleManager {

    private static final TestServers SERVERS = new TestServers();

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> arguments) {
        this.arguments = Map.copyOf(arguments);
    }

    @Override
    public Map<String, String> start() {
        String database = arguments.get("database");
        Map<String, String> settings = new LinkedHashMap<>(SERVERS.base(database));
        if (Boolean.parseBoolean(arguments.get("keycloak"))) {
            settings.putAll(SERVERS.identity(database));
        }
        if (Boolean.parseBoolean(arguments.get("mail"))) {
            settings.putAll(SERVERS.mailSettings());
        }
        if (Boolean.parseBoolean(arguments.get("authority"))) {
            settings.putAll(SERVERS.trust());
        }
        if (database.equals("signature")) {
            settings.putAll(SERVERS.log());
        }
        return settings;
    }

    // Starting them costs more than the tests do: they end with the JVM.
    @Override
    public void stop() {}

    public static PostgresServer postgres() {
        return SERVERS.postgres();
    }

    public static KafkaBroker kafka() {
        return SERVERS.kafka();
    }

    public static KeycloakServer keycloak() {
        return SERVERS.keycloak();
    }

    public static MailServer mail() {
        return SERVERS.mail();
    }

    /** The auditor to whom signature-service seals. */
    public static AuditorKeys auditor() {
        return SERVERS.auditor();
    }

    /** The public log of signature-service. */
    public static LogPlaces log() {
        return SERVERS.places();
    }

    public static AuthorityServer authority() {
        return SERVERS.authority();
    }
}

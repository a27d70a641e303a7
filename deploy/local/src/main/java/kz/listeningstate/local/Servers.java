package kz.listeningstate.local;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.Checkout;
import kz.listeningstate.embedded.KafkaBroker;
import kz.listeningstate.embedded.KeycloakServer;
import kz.listeningstate.embedded.MailServer;
import kz.listeningstate.embedded.PostgresServer;

/** PostgreSQL, Kafka, Keycloak and the mail server as parts of the launcher. */
final class Servers {

    private static final List<String> DATABASES = List.of("petition", "signature", "notification", "keycloak");

    private final Options options;
    private final DataFolder data;
    private final PostgresServer postgres;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final MailServer mail;

    Servers(Options options, DataFolder data) {
        this.options = options;
        this.data = data;
        this.postgres = PostgresServer.create(new PostgresServer.Options(
                data.path("postgresql"),
                port(Ports.Use.POSTGRESQL),
                data.secrets().get("database-superuser"),
                data.log("postgresql"),
                !options.throwaway()));
        this.kafka = KafkaBroker.create(
                new KafkaBroker.Options(data.path("kafka"), port(Ports.Use.KAFKA), port(Ports.Use.KAFKA_CONTROLLER)));
        this.mail =
                MailServer.create(new MailServer.Options(data.path("mail"), port(Ports.Use.SMTP), Clock.systemUTC()));
        this.keycloak = KeycloakServer.create(keycloakOptions());
    }

    private KeycloakServer.Options keycloakOptions() {
        return new KeycloakServer.Options(
                data.path("keycloak"),
                data.log("keycloak"),
                port(Ports.Use.KEYCLOAK),
                port(Ports.Use.KEYCLOAK_MANAGEMENT),
                Services.publicUrl(options.ports()),
                postgres.jdbcUrl("keycloak"),
                "keycloak",
                data.secrets().get("database-keycloak"),
                Checkout.realmFile(),
                Map.of(
                        "PORTAL_SECRET", data.secrets().get("portal"),
                        "PETITION_SERVICE_SECRET", data.secrets().get("petition-service"),
                        "NOTIFICATION_SERVICE_SECRET", data.secrets().get("notification-service"),
                        "PUBLIC_URL", Services.publicUrl(options.ports()),
                        "DEMO", "true"),
                data.secrets().get("keycloak-admin"),
                384);
    }

    private int port(Ports.Use use) {
        return options.ports().of(use);
    }

    PostgresServer postgres() {
        return postgres;
    }

    KafkaBroker kafka() {
        return kafka;
    }

    KeycloakServer keycloak() {
        return keycloak;
    }

    MailServer mail() {
        return mail;
    }

    List<Part> parts() {
        return List.of(
                part("postgresql", "PostgreSQL", List.of(), new PostgresPart()),
                part("kafka", "Kafka", List.of(), new KafkaPart()),
                part("mail", "mail server", List.of(), new MailPart()),
                part("keycloak-build", "Keycloak, unpacked and built", List.of(), new KeycloakBuild()),
                part("keycloak", "Keycloak", List.of("postgresql", "keycloak-build"), new KeycloakPart()));
    }

    private Part part(String id, String title, List<String> needs, Part.Lifecycle lifecycle) {
        Path log = data.log(id.equals("keycloak-build") ? "launcher" : id);
        return new Part(id, title, needs, log, lifecycle);
    }

    private final class PostgresPart implements Part.Lifecycle {
        @Override
        public void launch() {
            postgres.start();
            DATABASES.forEach(
                    name -> postgres.createDatabase(name, data.secrets().get("database-" + name)));
        }

        @Override
        public boolean isAlive() {
            return postgres.isAlive();
        }

        @Override
        public void stop() {
            postgres.stop();
        }
    }

    private final class KafkaPart implements Part.Lifecycle {
        @Override
        public void launch() {
            kafka.start();
        }

        @Override
        public boolean isAlive() {
            return kafka.isAlive();
        }

        @Override
        public void stop() {
            kafka.stop();
        }
    }

    private final class MailPart implements Part.Lifecycle {
        @Override
        public void launch() {
            mail.start();
        }

        @Override
        public boolean isAlive() {
            return mail.isAlive();
        }

        @Override
        public void stop() {
            mail.stop();
        }
    }

    /** Only at the first start on a machine is there anything to do. */
    private static final class KeycloakBuild implements Part.Lifecycle {
        @Override
        public void launch() {}

        @Override
        public void awaitReady() {
            KeycloakServer.prepare();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void stop() {}
    }

    private final class KeycloakPart implements Part.Lifecycle {
        @Override
        public void launch() {
            keycloak.launch();
            ProcessHandle.of(keycloak.pid())
                    .ifPresent(process -> data.children().note("keycloak", process));
        }

        @Override
        public void awaitReady() {
            keycloak.awaitReady();
        }

        @Override
        public boolean isAlive() {
            return keycloak.isAlive();
        }

        @Override
        public void stop() {
            keycloak.stop();
            data.children().forget("keycloak");
        }
    }
}

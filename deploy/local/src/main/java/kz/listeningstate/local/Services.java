package kz.listeningstate.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.KeycloakServer;

/** The three services and what each is told at its start. */
final class Services {

    static final List<String> NAMES = List.of("petition", "signature", "notification");
    /** The public log's origin. */
    static final String LOG = "localhost/log";

    private final Options options;
    private final DataFolder data;

    Services(Options options, DataFolder data) {
        this.options = options;
        this.data = data;
    }

    /** What the browser sees. */
    static String publicUrl(Ports ports) {
        return "http://localhost:" + ports.of(Ports.Use.EDGE);
    }

    /** Where the demo authority answers whether a certificate is revoked. */
    static String authorityUrl(Ports ports) {
        return "http://127.0.0.1:" + ports.of(Ports.Use.AUTHORITY);
    }

    /** Fails with one sentence when a service was never built. */
    void requireBuilt() {
        List<String> missing = NAMES.stream()
                .filter(name -> !Files.isRegularFile(jar(name)))
                .map(name -> name + "-service")
                .toList();
        if (!missing.isEmpty()) {
            throw new LauncherException("Not built yet: " + String.join(", ", missing)
                    + "; run deploy/run, or mvn package" + " -DskipTests.");
        }
    }

    private Path jar(String name) {
        return options.checkout().resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
    }

    /** One more instance of a service, as a lifecycle of its own. */
    Part.Lifecycle another(String service, int port, int managementPort) {
        String name = service.replace("-service", "");
        return new ServiceProcess(plan(name, service + "-" + port, port, managementPort), data.children());
    }

    private ServiceProcess.Plan plan(String name, String instance, int port, int managementPort) {
        return new ServiceProcess.Plan(
                instance,
                jar(name),
                port,
                managementPort,
                () -> settings(name),
                secrets(name),
                data.path("work").resolve(instance),
                data.log(instance));
    }

    Part part(String name) {
        String service = name + "-service";
        ServiceProcess.Plan plan = plan(name, service, port(name, false), port(name, true));
        List<String> needs = name.equals("signature")
                ? List.of("postgresql", "kafka", "authority", "authority-services", "witness-1", "witness-2")
                : List.of("postgresql", "kafka", "mail", "edge");
        return new Part(service, service, needs, plan.log(), new ServiceProcess(plan, data.children()));
    }

    int port(String name, boolean management) {
        String use = name.toUpperCase(java.util.Locale.ROOT) + (management ? "_MANAGEMENT" : "");
        return options.ports().of(Ports.Use.valueOf(use));
    }

    Map<String, String> settings(String name) {
        Ports ports = options.ports();
        String realm = publicUrl(ports) + "/auth/realms/" + KeycloakServer.REALM;
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Ports.Use.POSTGRESQL) + "/" + name);
        settings.put("quarkus.datasource.username", name);
        settings.put("quarkus.datasource.jdbc.max-size", "12");
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.of(Ports.Use.KAFKA));
        settings.put("quarkus.oidc.auth-server-url", realm);
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
        settings.put("quarkus.http.proxy.enable-forwarded-host", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        settings.put("portal.public-url", publicUrl(ports));
        settings.put("clock.moved-by", data.clock().file().toString());
        if (!name.equals("signature")) {
            settings.put("quarkus.oidc-client.auth-server-url", realm);
        }
        switch (name) {
            case "petition" -> petition(settings);
            case "signature" -> signature(settings);
            default -> notification(settings);
        }
        settings.putAll(options.settings().getOrDefault(name, Map.of()));
        return settings;
    }

    private void petition(Map<String, String> settings) {
        settings.put("sealing.keyset", data.keysets().sealing("petition").toString());
        // Whoever moves the clock ahead wants to see what follows.
        settings.put("deadlines.look-every", "1s");
        settings.put("trail.look-every", "1s");
        settings.put("attachments.folder", data.path("attachments").toString());
        settings.put("portal.ncalayer.url", "ws://127.0.0.1:" + options.ports().of(Ports.Use.NCALAYER));
        settings.put("quarkus.rest-client.signature-service.url", "http://127.0.0.1:" + port("signature", false));
        settings.put("quarkus.rest-client.notification-service.url", "http://127.0.0.1:" + port("notification", false));
    }

    private void signature(Map<String, String> settings) {
        settings.put("sealing.keyset", data.keysets().sealing("signature").toString());
        settings.put("uniqueness.keyset", data.keysets().uniqueness("signature").toString());
        settings.put("evidence.recipient", data.auditor().publicKeyset().toString());
        settings.put("log.origin", LOG);
        settings.putAll(data.publicLog().settings());
        // Nobody hides in a demonstration, and everybody wants to see their signature counted.
        settings.put("log.publish-at-latest", "PT2S");
        settings.put("tally.look", "PT2S");
        settings.put("anchor.look", "PT2S");
        // Each more would take a verification's place on the processors when a crowd has to be sent away.
        int loops = Runtime.getRuntime().availableProcessors();
        settings.put("quarkus.vertx.event-loops-pool-size", Integer.toString(loops));
        settings.put("trust.profile", "demo");
        settings.put("trust.demo.authority", options.authority().resolve("ca").toString());
        settings.put("trust.demo.services", authorityUrl(options.ports()));
        settings.put("stamps.tsa", authorityUrl(options.ports()) + "/tsp");
        settings.put("quarkus.rest-client.petition-service.url", "http://127.0.0.1:" + port("petition", false));
        settings.put(
                "qr.app-link", "http://localhost:" + options.ports().of(Ports.Use.KEY_HOLDER) + "/phone?link={link}");
    }

    private void notification(Map<String, String> settings) {
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(options.ports().of(Ports.Use.SMTP)));
    }

    private Map<String, String> secrets(String name) {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("QUARKUS_DATASOURCE_PASSWORD", data.secrets().get("database-" + name));
        String client = name.equals("petition") ? "portal" : name + "-service";
        if (!name.equals("signature")) {
            secrets.put("QUARKUS_OIDC_CREDENTIALS_SECRET", data.secrets().get(client));
            secrets.put("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", data.secrets().get(name + "-service"));
        }
        return secrets;
    }
}

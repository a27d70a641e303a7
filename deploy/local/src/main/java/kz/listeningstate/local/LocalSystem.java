package kz.listeningstate.local;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.FreePorts;
import kz.listeningstate.embedded.KafkaBroker;
import kz.listeningstate.embedded.KeycloakServer;
import kz.listeningstate.embedded.Mail;
import kz.listeningstate.embedded.PostgresServer;
import kz.listeningstate.embedded.authority.AuthorityServer;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.embedded.authority.DemoAuthority;

/** One running copy of the whole system. {@code deploy/run} starts it for a person, the acceptance tests for themselves. */
public final class LocalSystem implements AutoCloseable {

    private static final long BODY_LIMIT = 11L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Options options;
    private final DataFolder data;
    private final Vertx vertx =
            Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(4));
    private final Servers servers;
    private final DemoClock clock;
    private final AuthorityPart authority;
    private final AuthorityServices authorityServices;
    private final KeyHolder keys;
    private final Parts parts;
    private boolean closed;

    private LocalSystem(Options options, DataFolder data, Progress progress) {
        this.options = options;
        this.data = data;
        this.servers = new Servers(options, data);
        this.clock = data.clock();
        this.authority = new AuthorityPart(options.authority(), clock);
        this.authorityServices =
                new AuthorityServices(authority::get, options.ports().of(Ports.Use.AUTHORITY));
        this.keys = new KeyHolder(authority::get, authorityServices::get, clock);
        this.parts = new Parts(parts(), progress);
    }

    /** Starts everything and returns when all is ready; {@link LauncherException} says why not, in one sentence. */
    public static LocalSystem start(Options options, Progress progress) {
        LocalSystem system = prepare(options, progress);
        system.run();
        return system;
    }

    /** Starts everything, silently. */
    public static LocalSystem start(Options options) {
        return start(options, Progress.SILENT);
    }

    /** Checks all that can be checked before anything runs. */
    static LocalSystem prepare(Options options, Progress progress) {
        DataFolder data = DataFolder.open(options.data());
        try {
            if (options.fresh()) {
                data.clear();
            }
            data.requireSpace();
            options.ports().requireFree();
            data.requireSameAddress(Services.publicUrl(options.ports()));
            new Services(options, data).requireBuilt();
            return new LocalSystem(options, data, progress);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    void run() {
        try {
            parts.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private List<Part> parts() {
        Ports ports = options.ports();
        List<Part> witnesses = new Witnesses(ports, data, clock).parts();
        Services services = new Services(options, data);
        EdgeRoutes routes = new EdgeRoutes(
                ports.of(Ports.Use.PETITION),
                ports.of(Ports.Use.SIGNATURE),
                ports.of(Ports.Use.NOTIFICATION),
                ports.of(Ports.Use.KEYCLOAK));
        KeyPages keyPages = new KeyPages(vertx, keys, new Phone(url(), keys), clock);
        List<Part> all = new ArrayList<>(servers.parts());
        all.addAll(witnesses);
        all.add(own("authority", "demo certification authority", List.of(), authority));
        all.add(own("authority-services", "OCSP, CRL, time stamps", List.of("authority"), authorityServices));
        all.add(own(
                "edge",
                "edge",
                List.of(),
                new Edge(vertx, routes, BODY_LIMIT, PATIENCE).server(ports.of(Ports.Use.EDGE))));
        all.add(own(
                "mail-page",
                "mail page",
                List.of("mail"),
                new MailPages(servers::mail, ZoneId.systemDefault()).server(vertx, ports.of(Ports.Use.MAIL_PAGE))));
        all.add(own("keys", "demo keys", List.of("authority"), keyPages.pages(ports.of(Ports.Use.KEY_HOLDER))));
        all.add(own(
                "ncalayer",
                "NCALayer stand-in",
                List.of("authority"),
                keyPages.webSocket(ports.of(Ports.Use.NCALAYER))));
        Services.NAMES.forEach(name -> all.add(services.part(name)));
        return all;
    }

    // Parts inside this JVM share its log.
    private Part own(String id, String title, List<String> needs, Part.Lifecycle lifecycle) {
        return new Part(id, title, needs, data.log("launcher"), lifecycle);
    }

    /** Where the portal and the API are. */
    public URI url() {
        return URI.create(Services.publicUrl(options.ports()));
    }

    public Ports ports() {
        return options.ports();
    }

    public Path data() {
        return data.root();
    }

    /** Moves the time of everything here ahead, but for Keycloak's sessions; returns when all have it. */
    public void advance(Duration by) {
        clock.advance(by);
    }

    /** What time it is here. */
    public Instant now() {
        return clock.instant();
    }

    /** The mails sent so far, the oldest first. */
    public List<Mail> mails() {
        return servers.mail().mails();
    }

    public List<Mail> mailsTo(String address) {
        return servers.mail().mailsTo(address);
    }

    public DemoAuthority authority() {
        return authority.get();
    }

    /** The demo authority's online services, with all their switches. */
    public AuthorityServer authorityServices() {
        return authorityServices.get();
    }

    /** Revokes that demo identity's certificate, for good: {@code --fresh} alone brings it back. */
    public void revoke(String identity) {
        authorityServices().revoke(identity);
    }

    /** From now on the demo authority's online services behave like that, until they are told otherwise or restarted. */
    public void behave(Behaviour behaviour) {
        authorityServices().behave(behaviour);
    }

    /** A detached CMS in DER by that demo identity, as NCALayer makes it. */
    public byte[] sign(String identity, byte[] content) {
        return keys.sign(identity, content, true);
    }

    /** Inserts the key that the browser's next request to NCALayer uses. */
    public void insertKey(String identity) {
        keys.insert(identity);
    }

    public KeycloakServer keycloak() {
        return servers.keycloak();
    }

    public PostgresServer postgres() {
        return servers.postgres();
    }

    public KafkaBroker kafka() {
        return servers.kafka();
    }

    /** Kills a service (SIGKILL), such as {@code signature-service}; the rest goes on. */
    public void kill(String part) {
        parts.kill(part);
    }

    /** Stops a part in an orderly way, such as {@code kafka}; the rest goes on. */
    public void stopPart(String part) {
        parts.stop(part);
    }

    /** Starts a part that was killed or stopped and waits until it is ready. */
    public void startPart(String part) {
        parts.start(part);
    }

    /** A second instance of a service, with a port of its own, beside the first; closing stops it in an orderly way. */
    public record Another(URI url, Runnable stop) implements AutoCloseable {
        @Override
        public void close() {
            stop.run();
        }
    }

    /** Starts one more of a service, such as {@code signature-service}, and waits until it is ready. */
    public Another startAnother(String service) {
        int port = FreePorts.one();
        Part.Lifecycle process = new Services(options, data).another(service, port, FreePorts.one());
        process.launch();
        process.awaitReady();
        return new Another(URI.create("http://127.0.0.1:" + port), process::stop);
    }

    public void restart(String part) {
        stopPart(part);
        startPart(part);
    }

    /** Completes with a message when a part dies that nobody stopped. */
    public CompletableFuture<String> death() {
        return parts.death();
    }

    /** Stops everything that was started. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            parts.stop();
        } finally {
            vertx.close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
            data.close();
            if (options.throwaway()) {
                Directories.remove(options.data());
            }
        }
    }
}

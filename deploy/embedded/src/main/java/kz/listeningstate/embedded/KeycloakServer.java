package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real Keycloak beside this JVM, on 127.0.0.1, with its data in PostgreSQL and one realm imported. */
public final class KeycloakServer implements AutoCloseable {

    /** Name of the realm that the realm file describes. */
    public static final String REALM = "listening-state";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /**
     * @param home folder of this instance alone: configuration, import, themes
     * @param log file the server writes to
     * @param port 0 = any free one
     * @param managementPort 0 = any free one
     * @param publicUrl what a browser sees, without {@code /auth}; null = straight at {@code port}
     * @param jdbcUrl of a database that the user owns
     * @param realm file imported at first start, its {@code ${NAME}} filled from {@code environment}
     * @param environment values for the realm file
     * @param adminPassword of {@code admin} in the master realm, set at first start
     * @param heapMegabytes upper bound of the heap
     */
    public record Options(
            Path home,
            Path log,
            int port,
            int managementPort,
            String publicUrl,
            String jdbcUrl,
            String databaseUser,
            String databasePassword,
            Path realm,
            Map<String, String> environment,
            String adminPassword,
            int heapMegabytes) {}

    private final Options options;
    private final int port;
    private final int managementPort;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    private KeycloakServer(Options options) {
        List<Integer> free = FreePorts.several(2);
        this.options = options;
        this.port = options.port() == 0 ? free.get(0) : options.port();
        this.managementPort = options.managementPort() == 0 ? free.get(1) : options.managementPort();
    }

    /** True when the distribution still has to be unpacked and built, which takes about half a minute. */
    public static boolean needsBuild() {
        return !KeycloakDistribution.isPrepared();
    }

    /** Unpacks and builds the distribution when that was not yet done on this machine. */
    public static void prepare() {
        KeycloakDistribution.prepare();
    }

    /** Starts the server and waits until it is ready. */
    public static KeycloakServer start(Options options) {
        KeycloakServer server = new KeycloakServer(options);
        server.start();
        return server;
    }

    /** A server that is not started yet. */
    public static KeycloakServer create(Options options) {
        return new KeycloakServer(options);
    }

    /** Starts the server again after {@link #stop}, on the same ports, and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process and does not wait for it. */
    public synchronized void launch() {
        if (process != null && process.isAlive()) {
            return;
        }
        Path distribution = KeycloakDistribution.prepare();
        Path home = Directories.makePrivate(options.home());
        try {
            for (String folder : List.of("conf", "providers", "themes", "data/import")) {
                Files.createDirectories(home.resolve(folder));
            }
            // Keycloak looks for what it built under its home; the library itself is shared by all instances.
            Files.deleteIfExists(home.resolve("lib"));
            Files.createSymbolicLink(home.resolve("lib"), distribution.resolve("lib"));
            Files.copy(
                    options.realm(),
                    home.resolve("data/import/" + REALM + "-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder builder = new ProcessBuilder(commandLine(distribution))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(options.log().toFile()));
            environment(builder.environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be started", e);
        }
    }

    private List<String> commandLine(Path distribution) {
        List<String> command = new ArrayList<>(KeycloakDistribution.command(
                distribution,
                options.home(),
                List.of(
                        "-Xms64m",
                        "-Xmx" + options.heapMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:MaxMetaspaceSize=256m",
                        "-XX:+ExitOnOutOfMemoryError")));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + managementPort,
                "--hostname=" + publicUrl() + "/auth",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.1",
                "--db-url=" + options.jdbcUrl(),
                "--db-username=" + options.databaseUser(),
                "--db-pool-initial-size=1",
                "--db-pool-max-size=12"));
        return command;
    }

    // Passwords travel in the environment: a command line is readable by every user of the machine.
    private void environment(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.putAll(options.environment());
        environment.put("PUBLIC_URL", options.environment().getOrDefault("PUBLIC_URL", publicUrl()));
        environment.put("KC_DB_PASSWORD", options.databasePassword());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", options.adminPassword());
    }

    /** Waits until the server is ready; an exception says why it will not be. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Keycloak did not become ready, see " + options.log()
                        + "; it said last:\n" + LogTail.of(options.log(), 12));
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted while Keycloak started");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** True when the server's own readiness check says so. */
    public boolean isReady() {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/auth/health/ready");
        try {
            return http.send(
                                    HttpRequest.newBuilder(health)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    /** The issuer of its tokens, value for {@code quarkus.oidc.auth-server-url}. */
    public String realmUrl() {
        return publicUrl() + "/auth/realms/" + REALM;
    }

    private String publicUrl() {
        return options.publicUrl() == null ? "http://localhost:" + port : options.publicUrl();
    }

    /** Access token of a demo user by the client {@code demo-cli}, asked for straight at this server. */
    public String accessToken(String user) {
        return tokens().password(user, "demo");
    }

    /** Access token of a service by its client credentials; its secret comes from the environment given. */
    public String serviceToken(String client) {
        String variable = client.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_SECRET";
        return tokens().clientCredentials(client, options.environment().get(variable));
    }

    private KeycloakTokens tokens() {
        return new KeycloakTokens(
                http,
                URI.create("http://127.0.0.1:" + port + "/auth/realms/" + REALM + "/protocol/openid-connect/token"));
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Completes when the server process ends, for whatever reason. */
    public synchronized CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    public synchronized long pid() {
        return process.pid();
    }

    public synchronized void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    @Override
    public void close() {
        stop();
    }
}

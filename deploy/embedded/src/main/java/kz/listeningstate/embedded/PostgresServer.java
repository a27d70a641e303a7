package kz.listeningstate.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * A real PostgreSQL on 127.0.0.1 with its data in one folder. Every database belongs to a user of the same
 * name, log-in is by password (SCRAM) only, and no Unix socket is opened.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    // Held, so that the level survives garbage collection.
    private static final Logger QUIET = Logger.getLogger("io.zonky.test.db.postgres");

    /**
     * Where and how the server runs.
     *
     * @param data folder of the cluster, made at first start and kept
     * @param port 0 = any free one
     * @param password of the superuser {@code postgres}; the same at every start of the same folder
     * @param log file the server's messages are added to
     * @param durable false = a crash of the machine may lose data; right for tests only
     */
    public record Options(Path data, int port, String password, Path log, boolean durable) {}

    private final Options options;
    private final int port;
    private final boolean temporary;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private EmbeddedPostgres running;

    private PostgresServer(Options options, boolean temporary) {
        this.options = options;
        this.port = options.port() == 0 ? FreePorts.one() : options.port();
        this.temporary = temporary;
    }

    /** Starts a server on a folder that outlives it. */
    public static PostgresServer start(Options options) {
        PostgresServer server = new PostgresServer(options, false);
        server.start();
        return server;
    }

    /** Starts a server for tests: any port, a folder that goes when the server is closed. */
    public static PostgresServer temporary() {
        Path root = Directories.temporary("postgresql");
        Options options = new Options(root.resolve("data"), 0, Secrets.fresh(), root.resolve("postgresql.log"), false);
        PostgresServer server = new PostgresServer(options, true);
        server.start();
        return server;
    }

    /** A server that is not started yet. */
    public static PostgresServer create(Options options) {
        return new PostgresServer(options, false);
    }

    /** Ends a server that a killed launcher left behind on that data folder. */
    public static void stopOrphan(Path data) {
        OrphanedPostmaster.stop(data);
    }

    /** Starts the server again after {@link #stop}, on the same port with the same data. */
    public synchronized void start() {
        if (running != null) {
            return;
        }
        QUIET.setLevel(Level.WARNING);
        Directories.makePrivate(options.data());
        OrphanedPostmaster.stop(options.data());
        Path password = options.data().resolveSibling(options.data().getFileName() + ".password");
        try {
            Directories.writePrivate(password, options.password().getBytes(StandardCharsets.US_ASCII));
            running = builder(password).start();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(
                    "PostgreSQL did not start, see " + options.log() + "; it said last:\n"
                            + LogTail.of(options.log(), 8),
                    e);
        } finally {
            delete(password);
        }
    }

    // initdb options travel as "locale" settings, the only room the library leaves for them.
    private EmbeddedPostgres.Builder builder(Path password) {
        var log = ProcessBuilder.Redirect.appendTo(options.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(options.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", options.password())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", options.durable() ? "on" : "off")
                // The library's default is off: a commit would be acknowledged before it is on the disk.
                .setServerConfig("synchronous_commit", options.durable() ? "on" : "off")
                // Who is gone without a word, with its machine, holds its locks no longer than that: deploy/runbook.md.
                .setServerConfig("tcp_keepalives_idle", "2")
                .setServerConfig("tcp_keepalives_interval", "1")
                .setServerConfig("tcp_keepalives_count", "2")
                .setServerConfig("tcp_user_timeout", "4000")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    /** Makes the database and its owner of the same name, or sets the password of those that are there. */
    public void createDatabase(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection connection = superuser()) {
            boolean known = exists(connection, "select 1 from pg_roles where rolname = ?", name);
            execute(connection, (known ? "alter" : "create") + " role " + name + " login password " + quote(password));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                execute(connection, "create database " + name + " owner " + name);
                execute(connection, "revoke all on database " + name + " from public");
            }
            passwords.put(name, password);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to make the database " + name, e);
        }
    }

    /** Makes the database with a password of its own, see {@link #password}. */
    public void createDatabase(String name) {
        createDatabase(name, passwords.computeIfAbsent(name, n -> Secrets.fresh()));
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Password of the user that owns that database. */
    public String password(String database) {
        return passwords.get(database);
    }

    /** A connection of the superuser, for tests that look behind the curtain. */
    public synchronized Connection superuser() throws SQLException {
        if (running == null) {
            throw new SQLException("PostgreSQL is stopped");
        }
        return running.getPostgresDatabase().getConnection();
    }

    /** True while the server process lives. */
    public synchronized boolean isAlive() {
        return running != null && OrphanedPostmaster.find(options.data()).isPresent();
    }

    /** Fast shutdown: sessions are ended, everything committed is kept. */
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        } finally {
            running = null;
            OrphanedPostmaster.stop(options.data());
        }
    }

    @Override
    public void close() {
        stop();
        if (temporary) {
            Directories.remove(options.data().getParent());
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file, e);
        }
    }
}

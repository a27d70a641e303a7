package kz.listeningstate.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir
    Path folder;

    private PostgresServer.Options options(int port) {
        return new PostgresServer.Options(
                folder.resolve("postgresql"), port, "superuser", folder.resolve("postgresql.log"), true);
    }

    @Test
    void keepsItsDataAndItsPortOverAStop() throws SQLException {
        try (PostgresServer server = PostgresServer.start(options(0))) {
            server.createDatabase("petition", "first");
            update(server, "first", "create table kept (word text)", "insert into kept values ('ҚАЗАҚ')");
            server.stop();
            assertFalse(server.isAlive());
            assertThrows(SQLException.class, () -> connect(server, "first"));

            server.start();
            assertEquals("қазақ", read(server, "first", "select lower(word) from kept"));
            assertEquals("on", read(server, "first", "show fsync"));
            assertEquals("on", read(server, "first", "show synchronous_commit"));
            assertEquals("2", read(server, "first", "show tcp_keepalives_idle"), "else a lost machine keeps its locks");
        }
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() throws SQLException {
        try (PostgresServer server = PostgresServer.start(options(0))) {
            server.createDatabase("petition", "right");
            server.createDatabase("signature", "other");
            assertThrows(SQLException.class, () -> connect(server, "wrong"));
            String foreign = server.jdbcUrl("signature");
            assertThrows(SQLException.class, () -> DriverManager.getConnection(foreign, "petition", "right"));
            try (Connection connection = connect(server, "right")) {
                assertTrue(connection.isValid(1));
            }
        }
    }

    @Test
    void takesOverFromAServerWhoseLauncherWasKilled() throws Exception {
        int port = FreePorts.one();
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        assertTrue(launcher.inputReader().lines().anyMatch("started"::equals));
        long orphan = OrphanedPostmaster.find(folder.resolve("postgresql"))
                .orElseThrow()
                .pid();
        launcher.destroyForcibly().waitFor();
        assertTrue(ProcessHandle.of(orphan).isPresent(), "PostgreSQL outlives its launcher");

        try (PostgresServer next = PostgresServer.start(options(port))) {
            assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
            assertEquals("survived", read(next, "secret", "select word from kept"));
        }
    }

    /** Runs in a JVM of its own until it is killed. */
    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            PostgresServer server = PostgresServer.start(new PostgresServer.Options(
                    folder.resolve("postgresql"),
                    Integer.parseInt(arguments[1]),
                    "superuser",
                    folder.resolve("postgresql.log"),
                    true));
            server.createDatabase("petition", "secret");
            update(server, "secret", "create table kept (word text)", "insert into kept values ('survived')");
            System.out.println("started");
            new CountDownLatch(1).await();
        }
    }

    private static Connection connect(PostgresServer server, String password) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("petition"), "petition", password);
    }

    private static void update(PostgresServer server, String password, String... commands) throws SQLException {
        try (Connection connection = connect(server, password);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String read(PostgresServer server, String password, String query) throws SQLException {
        try (Connection connection = connect(server, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

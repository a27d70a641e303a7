package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.local.LocalSystem;

/** Whoever operates the log: sees how it is, and has the hands that deploy/runbook.md tells what to do. */
record LogOperator(Running system, Person person) {
    static final String SERVICE = "signature-service";

    static LogOperator of(Running system) {
        return new LogOperator(system, system.loggedIn("operator", "ru"));
    }

    LocalSystem launcher() {
        return system.launcher();
    }

    PublicLog log() {
        return PublicLog.of(system);
    }

    Person.Answer status() {
        return person.get("/api/v1/log/status").expect(200);
    }

    boolean leads(Person elsewhere) {
        return elsewhere
                .get("/api/v1/log/status")
                .expect(200)
                .body()
                .path("leads")
                .asBoolean();
    }

    void awaitTrouble(String trouble) {
        eventually(() -> assertEquals(trouble, status().text("trouble")));
        assertTrue(status().text("runbook").startsWith("deploy/runbook.md#"));
    }

    /** The service has noticed that nothing may be accepted. */
    void awaitClosed() {
        eventually(() -> assertFalse(status().body().path("acceptsSignatures").asBoolean()));
    }

    /** Signatures are accepted, as is not so for a moment after the time was moved. */
    void awaitOpen() {
        eventually(() -> assertTrue(status().body().path("acceptsSignatures").asBoolean()));
    }

    void awaitWell() {
        eventually(() -> assertEquals("NONE", status().text("trouble")));
    }

    /** What the service reads at its next start, beside what the launcher tells it. */
    void configure(String setting) throws IOException {
        Files.createDirectories(settings().getParent());
        Files.writeString(settings(), setting + "\n");
    }

    /** Nothing is configured any more. */
    boolean configureNothing() throws IOException {
        return Files.deleteIfExists(settings());
    }

    private Path settings() {
        return launcher().data().resolve("work").resolve(SERVICE).resolve("config/application.properties");
    }

    /** Leaves the system to the next test as this one found it, wherever it failed. */
    void mend() throws IOException, SQLException {
        log().emptyDisk();
        if (configureNothing() || !answers()) {
            launcher().kill(SERVICE);
            if (databases().equals(List.of("backup"))) {
                putBack();
            }
            launcher().startPart(SERVICE);
        }
        sql("drop database if exists backup with (force)");
    }

    private boolean answers() {
        var answer = person.get("/api/v1/log/status");
        return answer.status() == 200 && !answer.text("trouble").equals("DATABASE");
    }

    /** A backup; the service is stopped. */
    void backUp() throws SQLException {
        sql("create database backup template signature");
    }

    /** The database is what it was then; the service is stopped. */
    void restore() throws SQLException {
        sql("drop database signature with (force)");
        putBack();
    }

    private void putBack() throws SQLException {
        sql("alter database backup rename to signature");
        sql("alter database signature owner to signature");
    }

    private List<String> databases() throws SQLException {
        try (var connection = launcher().postgres().superuser();
                var sql = connection.createStatement();
                var rows = sql.executeQuery(
                        "select datname from pg_database where datname in ('backup', 'signature') order by 1")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = launcher().postgres().superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** As whoever got hold of the service's own password. */
    Connection database() throws SQLException {
        var postgres = launcher().postgres();
        return DriverManager.getConnection(postgres.jdbcUrl("signature"), "signature", postgres.password("signature"));
    }
}

package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.listeningstate.local.LocalSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The accidents of deploy/runbook.md, and what it says to do about them. */
@ExtendWith(Running.class)
class LogRunbookTest {
    private static final String SERVICE = "signature-service";

    @TempDir
    private Path folder;

    private Running system;
    private PublicLog log;
    private Person author;
    private Person citizen;
    private Person operator;
    private Petition petition;
    private List<Key> keys;

    @BeforeEach
    void aPetitionWithOneSignature(Running running) throws Exception {
        system = running;
        log = PublicLog.of(system);
        author = system.loggedIn("aigul", "kk");
        operator = system.loggedIn("operator", "ru");
        citizen = system.passerBy("kk");
        petition = Petition.openedBy(author, system.key("aigul"), "Runbook");
        keys = system.keysOfOthers(4);
        awaitCount(1);
    }

    /** Whatever happened, whoever recounts finds nothing wrong. */
    @AfterEach
    void theLogHolds() {
        eventually(() -> assertEquals("NONE", status().text("trouble")));
        new Auditor(folder)
                .verify("--log", system.url() + "/log", "--api", system.url().toString(), "--state", folder.toString())
                .expect(0);
    }

    @Test
    void anOlderDatabaseIsRefusedAndBroughtLevel() throws Exception {
        launcher().stopPart(SERVICE);
        sql("create database backup template signature");
        launcher().startPart(SERVICE);
        var first = sign(0).expect(201);
        var second = sign(1).expect(201);
        awaitCount(3);
        var published = log.checkpoint();

        launcher().kill(SERVICE);
        sql("drop database signature with (force)");
        sql("alter database backup rename to signature");
        sql("alter database signature owner to signature");
        launcher().startPart(SERVICE);
        awaitTrouble("DATABASE_BEHIND");
        eventually(() -> assertEquals("log-behind", sign(2).expect(503).problem()));
        assertEquals(published, log.checkpoint(), "nothing is signed");

        configure("log.reimport=true");
        launcher().restart(SERVICE);
        awaitCount(3);
        for (var signed : List.of(first, second)) {
            eventually(() -> Petition.receipt(signed, citizen).expect(200));
        }
        assertEquals("already-signed", sign(0).expect(409).problem());
        sign(2).expect(201);
        awaitCount(4);
        configure("");
    }

    @Test
    void aLostMemoryIsNeverReplacedByAnEmptyOne() throws Exception {
        launcher().stopPart(SERVICE);
        Files.delete(log.signerMemory());
        launcher().startPart(SERVICE);
        awaitTrouble("SIGNER_MEMORY_LOST");
        eventually(() -> assertEquals("log-behind", sign(0).expect(503).problem()));
        assertFalse(Files.exists(log.signerMemory()));

        Files.writeString(log.signerMemory(), String.join("\n", log.checkpoint()) + "\n");
        eventually(() -> assertEquals(201, sign(0).status()));
        awaitCount(2);
    }

    @Test
    void anotherInstanceTakesOverWithinFiveSeconds() throws Exception {
        try (var second = launcher().startAnother(SERVICE)) {
            assertFalse(at(second)
                    .get("/api/v1/log/status")
                    .expect(200)
                    .body()
                    .path("leads")
                    .asBoolean());
            launcher().kill(SERVICE);
            var killed = System.nanoTime();
            eventually(() -> assertTrue(at(second)
                    .get("/api/v1/log/status")
                    .expect(200)
                    .body()
                    .path("leads")
                    .asBoolean()));
            var after = Duration.ofNanos(System.nanoTime() - killed);
            assertTrue(after.compareTo(Duration.ofSeconds(5)) < 0, "took over after " + after);
            petition.sent(keys.get(0).sign(petition.statement(citizen(second))), citizen(second))
                    .expect(201);
            launcher().startPart(SERVICE);
            awaitCount(2);
            assertFalse(status().body().path("leads").asBoolean(), "two lead");
        }
        sign(1).expect(201);
        awaitCount(3);
    }

    @Test
    void lostAndCutFilesAreWrittenAnew() throws Exception {
        sign(0).expect(201);
        awaitCount(2);
        for (var file : files("tile/0")) {
            Files.delete(file);
        }
        for (var file : files("tile/entries")) {
            Files.write(file, new byte[] {0, 1});
        }
        sign(1).expect(201);
        awaitCount(3);
        eventually(() -> assertTrue(files("tile/0").size() > 0));
    }

    @Test
    void aFullDiskDelaysTheCountAndNothingElse() throws Exception {
        var before = log.checkpoint();
        var half = Files.createSymbolicLink(log.file("checkpoint.half"), Path.of("/dev/full"));
        sign(0).expect(201);
        awaitTrouble("FILES");
        assertEquals(before, log.checkpoint());
        assertEquals(1, petition.count(author));
        Files.delete(half);
        awaitCount(2);
    }

    @Test
    void aChangedRowIsFoundAndNamed() throws Exception {
        var signed = sign(0).expect(201);
        awaitCount(2);
        var leaf = Base64.getDecoder().decode(signed.text("leaf"));
        var where = " where leaf_hash = decode('" + signed.text("leafHash") + "', 'hex')";
        leaf[60] ^= 1;
        sqlOfService("update log_leaf set leaf = decode('" + hex(leaf) + "', 'hex')" + where);
        eventually(() -> assertTrue(status().text("scrub").contains(signed.text("leafHash")), status().toString()));
        leaf[60] ^= 1;
        sqlOfService("update log_leaf set leaf = decode('" + hex(leaf) + "', 'hex')" + where);
    }

    @Test
    void keysAreRotatedAndOldCheckpointsStayGood() throws Exception {
        var auditor = new Auditor(folder);
        auditor.verify("--log", system.url() + "/log", "--state", folder.toString())
                .expect(0);
        var keys = citizen.get("/log/keys").expect(200).body();
        var promise = sign(0).expect(201).text("promise");
        launcher().stopPart(SERVICE);
        rotate("promise.key");
        configure("log.former-promise-keys=" + keys.path("promise").path(0).asText());
        launcher().startPart(SERVICE);
        eventually(() -> assertEquals(
                2, citizen.get("/log/keys").expect(200).body().path("promise").size()));
        var promises = Files.createDirectory(folder.resolve("promises"));
        Files.writeString(promises.resolve("old.promise"), promise);
        Files.writeString(promises.resolve("new.promise"), sign(1).expect(201).text("promise"));
        awaitCount(3);
        auditor.verify("--log", system.url() + "/log", "--state", folder.toString(), "--receipts", promises.toString())
                .expect(0);
        configure("log.former-promise-keys=" + keys.path("promise").path(0).asText());
    }

    private void rotate(String name) throws IOException {
        var fresh = new byte[32];
        new java.security.SecureRandom().nextBytes(fresh);
        Files.writeString(log.folder().resolve(name), Base64.getEncoder().encodeToString(fresh));
    }

    private LocalSystem launcher() {
        return system.launcher();
    }

    private Person at(LocalSystem.Another instance) {
        return operator.at(instance.url());
    }

    private Person citizen(LocalSystem.Another instance) {
        return citizen.at(instance.url());
    }

    private Person.Answer sign(int who) {
        return petition.signedWith(keys.get(who), citizen);
    }

    private Person.Answer status() {
        return operator.get("/api/v1/log/status").expect(200);
    }

    private void awaitTrouble(String trouble) {
        eventually(() -> assertEquals(trouble, status().text("trouble")));
        assertTrue(status().text("runbook").startsWith("deploy/runbook.md#"));
    }

    private void awaitCount(long count) {
        eventually(() -> assertEquals(count, petition.count(author)));
    }

    /** What the service reads at its next start, beside what the launcher tells it. */
    private void configure(String setting) throws IOException {
        var file = launcher().data().resolve("work").resolve(SERVICE).resolve("config/application.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, setting + "\n");
    }

    private List<Path> files(String name) throws IOException {
        try (var all = Files.walk(log.file(name))) {
            return new ArrayList<>(all.filter(Files::isRegularFile).toList());
        }
    }

    private void sql(String statement) throws SQLException {
        try (var connection = launcher().postgres().superuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private void sqlOfService(String statement) throws SQLException {
        var postgres = launcher().postgres();
        try (var connection = java.sql.DriverManager.getConnection(
                        postgres.jdbcUrl("signature"), "signature", postgres.password("signature"));
                var sql = connection.createStatement()) {
            assertEquals(1, sql.executeUpdate(statement));
        }
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}

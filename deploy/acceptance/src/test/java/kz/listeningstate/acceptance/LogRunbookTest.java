package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.LogOperator.SERVICE;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import kz.listeningstate.local.LocalSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Accidents of deploy/runbook.md, and what it says to do about them. */
@ExtendWith(Running.class)
class LogRunbookTest {

    @TempDir
    private Path folder;

    private Running system;
    private LogOperator operator;
    private PublicLog log;
    private Person author;
    private Person citizen;
    private Petition petition;
    private List<Key> keys;

    @BeforeEach
    void aPetitionWithOneSignature(Running running) {
        system = running;
        operator = LogOperator.of(system);
        log = operator.log();
        author = system.loggedIn("aigul", "kk");
        citizen = system.passerBy("kk");
        petition = Petition.openedBy(author, system.key("aigul"), "Runbook");
        keys = system.keysOfOthers(3);
        awaitCount(1);
    }

    /** Whatever happened, whoever recounts finds nothing wrong. */
    @AfterEach
    void theLogHolds() throws Exception {
        operator.mend();
        operator.awaitWell();
        new Auditor(folder).verifyAll(system).expect(0);
    }

    @Test
    void aLostMemoryIsNeverReplacedByAnEmptyOne() throws Exception {
        launcher().stopPart(SERVICE);
        try {
            Files.delete(log.signerMemory());
            launcher().startPart(SERVICE);
            operator.awaitTrouble("SIGNER_MEMORY_LOST");
            operator.awaitClosed();
            assertEquals("log-behind", sign(0).expect(503).problem());
            assertFalse(Files.exists(log.signerMemory()));
        } finally {
            log.remember();
        }
        eventually(() -> assertEquals(201, sign(0).status()));
        awaitCount(2);
    }

    @Test
    void anotherInstanceTakesOverWithinFiveSeconds() throws Exception {
        try (var second = launcher().startAnother(SERVICE)) {
            assertFalse(operator.leads(at(second)));
            launcher().kill(SERVICE);
            var killed = System.nanoTime();
            eventually(() -> assertTrue(operator.leads(at(second))));
            var after = Duration.ofNanos(System.nanoTime() - killed);
            assertTrue(after.compareTo(Duration.ofSeconds(5)) < 0, "took over after " + after);
            var there = citizen.at(second.url());
            petition.sent(keys.get(0).sign(petition.statement(there)), there).expect(201);
            launcher().startPart(SERVICE);
            awaitCount(2);
            assertFalse(operator.leads(operator.person()), "two lead");
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
        // Full ones are mended at the end of a slow reading that began after the damage.
        eventually(() -> new Auditor(folder).verifyAll(system).expect(0));
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @EnumSource
    void aFullDiskDelaysTheCountAndNothingElse(PublicLog.FullDisk full) throws Exception {
        var before = log.checkpoint();
        full.begin(log);
        sign(0).expect(201);
        operator.awaitTrouble("FILES");
        assertEquals(before, log.checkpoint());
        assertEquals(1, petition.count(author));
        log.emptyDisk();
        awaitCount(2);
    }

    @Test
    void aChangedRowIsFoundAndNamed() throws Exception {
        var signed = sign(0).expect(201);
        awaitCount(2);
        var leaf = Base64.getDecoder().decode(signed.text("leaf"));
        leaf[60] ^= 1;
        change(signed.text("leafHash"), leaf);
        try {
            eventually(() -> {
                var found = operator.status();
                assertTrue(String.valueOf(found.text("scrub")).contains(signed.text("leafHash")), found::toString);
            });
            assertEquals("LEAVES_CHANGED", operator.status().text("trouble"));
        } finally {
            change(signed.text("leafHash"), published(signed.text("leafHash")));
        }
    }

    /** The public files are right: their root is signed. */
    private byte[] published(String leafHash) throws Exception {
        try (var database = operator.database();
                var query = database.prepareStatement("select leaf_index from log_leaf where leaf_hash = ?")) {
            query.setBytes(1, HexFormat.of().parseHex(leafHash));
            try (var row = query.executeQuery()) {
                assertTrue(row.next());
                return new LogCopy(log.files()).leaves().get(row.getInt(1));
            }
        }
    }

    private void change(String leafHash, byte[] leaf) throws SQLException {
        try (var database = operator.database();
                var update = database.prepareStatement("update log_leaf set leaf = ? where leaf_hash = ?")) {
            update.setBytes(1, leaf);
            update.setBytes(2, HexFormat.of().parseHex(leafHash));
            assertEquals(1, update.executeUpdate());
        }
    }

    private LocalSystem launcher() {
        return system.launcher();
    }

    private Person at(LocalSystem.Another instance) {
        return operator.person().at(instance.url());
    }

    private Person.Answer sign(int who) {
        return petition.signedWith(keys.get(who), citizen);
    }

    private void awaitCount(long count) {
        eventually(() -> assertEquals(count, petition.count(author)));
    }

    private List<Path> files(String name) throws IOException {
        try (var all = Files.walk(log.file(name))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

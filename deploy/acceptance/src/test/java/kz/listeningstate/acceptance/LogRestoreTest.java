package kz.listeningstate.acceptance;

import static kz.listeningstate.acceptance.LogOperator.SERVICE;
import static kz.listeningstate.acceptance.Running.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.Directories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** deploy/runbook.md: a machine that was set back whole (witness-ahead), then its database alone (database-behind). */
@ExtendWith(Running.class)
class LogRestoreTest {

    @TempDir
    private Path folder;

    private Running system;
    private LogOperator operator;
    private PublicLog log;
    private Person author;
    private Person citizen;
    private List<Key> keys;
    private Petition petition;

    @BeforeEach
    void aPetitionThatAwaitsItsModerator(Running running) {
        system = running;
        operator = LogOperator.of(system);
        log = operator.log();
        author = system.loggedIn("aigul", "kk");
        citizen = system.passerBy("kk");
        keys = system.keysOfOthers(52);
        petition = opened("Of before the backup");
        var statement = petition.statement(citizen);
        keys.subList(0, 49).forEach(key -> petition.kept(key.sign(statement), citizen));
        eventually(() -> assertEquals("MODERATION", petition.phase(author)));
    }

    @AfterEach
    void theLogHolds() throws Exception {
        operator.mend();
        operator.awaitWell();
        new Auditor(folder).verifyAll(system).expect(0);
    }

    @Test
    void whatWasPublishedIsBroughtBackAndNothingIsSignedBefore() throws Exception {
        system.launcher().stopPart(SERVICE);
        var backedUp = Instant.now();
        operator.backUp();
        log.copyTo(folder.resolve("backup"));
        var older = log.checkpoint();
        system.launcher().startPart(SERVICE);

        var signed = petition.signedWith(keys.get(49), citizen).expect(201);
        system.loggedIn("moderator", "ru")
                .post(petition.path("moderation"), Map.of("verdict", "APPROVED"))
                .expect(200);
        var later = opened("Opened since");
        var frozen = Petition.draftedBy(author, "Frozen since");
        frozen.frozenBy(author);
        awaitCount(51, petition);
        awaitCount(1, later);

        setBack();
        operator.awaitTrouble("WITNESS_AHEAD");
        operator.awaitClosed();
        assertEquals(
                "log-behind",
                petition.signedWith(keys.get(50), citizen).expect(503).problem());
        assertEquals(older, log.checkpoint(), "nothing is signed");

        bringFilesBack();
        operator.awaitTrouble("DATABASE_BEHIND");
        operator.awaitClosed();
        operator.configure("log.reimport=true");
        system.launcher().restart(SERVICE);
        operator.awaitWell();
        eventually(() -> Petition.receipt(signed, citizen).expect(200));

        readEventsAgain(backedUp);
        frozen.signedByAuthor(author, system.key("aigul")).expect(200);
        awaitCount(1, frozen);
        assertEquals(
                "already-signed",
                petition.signedWith(keys.get(49), citizen).expect(409).problem());
        petition.signedWith(keys.get(50), citizen).expect(201);
        awaitCount(52, petition);
        // Its key is lost: its signatures stand, and it takes no more.
        assertEquals(
                "key-destroyed", later.signedWith(keys.get(0), citizen).expect(410).problem());
        awaitCount(1, later);
    }

    /** The machine dies; its database, files and memory are those of the backup. What was public is somewhere. */
    private void setBack() throws Exception {
        system.launcher().kill(SERVICE);
        PublicLog.copy(log.files(), folder.resolve("mirror"));
        operator.restore();
        Directories.remove(log.files());
        PublicLog.copy(folder.resolve("backup/public"), log.files());
        Files.writeString(log.signerMemory(), Files.readString(folder.resolve("backup/signed-last")));
        system.launcher().startPart(SERVICE);
    }

    /** As under witness-ahead. */
    private void bringFilesBack() throws IOException {
        new Auditor(folder)
                .verify("--log", folder.resolve("mirror").toString())
                .expect(0);
        PublicLog.copy(folder.resolve("mirror"), log.files());
        log.remember();
    }

    /** As under database-behind. */
    private void readEventsAgain(Instant backedUp) throws Exception {
        try (var events = new EventReader(system)) {
            system.launcher().stopPart(SERVICE);
            operator.configureNothing();
            events.readAgainFrom(backedUp);
            var dead = events.deadLetters();
            system.launcher().startPart(SERVICE);
            events.awaitAllRead();
            assertEquals(dead, events.deadLetters());
        }
    }

    private Petition opened(String title) {
        return Petition.openedBy(author, system.key("aigul"), title);
    }

    private void awaitCount(long count, Petition petition) {
        eventually(() -> assertEquals(count, petition.count(author)));
    }
}

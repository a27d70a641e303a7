package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was set back, lost or changed, and what of it the files may suffer: nothing. */
class RecoveryTest {
    @TempDir
    private Path base;

    private Path folder;

    private GrownLog log;
    private SignedTree older;
    private LogTree olderDatabase;

    @BeforeEach
    void aLogThatGrewAfterASnapshot() throws Exception {
        folder = base.resolve("public");
        log = new GrownLog(folder).grow(900, new Random(1)).publish();
        older = log.tree();
        olderDatabase = log.recorded();
        log.grow(100, new Random(2)).publish();
    }

    @Test
    void aLogThatAgreesGoesOn() throws Exception {
        Map<String, List<Byte>> before = log.content();
        assertArrayEquals(
                log.edge().root(),
                recovered(log.leaves, log.recorded(), log.tree()).root());
        assertEquals(before, log.content());
    }

    /** As after kill -9 between commit and the files. */
    @Test
    void whatTheDatabaseHasBeyondIsAddedToTheFiles() throws Exception {
        GrownLog whole = beyond(400);
        assertEquals(1_400, recovered(whole.leaves, recorded(whole), log.tree()).size());
        Map<String, List<Byte>> files = log.content();
        files.remove("checkpoint");
        assertEquals(whole.content(), files);
    }

    @Test
    void aMachineThatWasSetBackStopsBeforeThePublicFilesAreTouched() throws Exception {
        Map<String, List<Byte>> before = log.content();
        stops(LogTrouble.SIGNER_MEMORY_LOST, log.leaves.subList(0, 900), olderDatabase, older);
        stops(LogTrouble.SIGNER_MEMORY_LOST, log.leaves, log.recorded(), older);
        stops(LogTrouble.DATABASE_BEHIND, log.leaves.subList(0, 900), olderDatabase, log.tree());
        assertEquals(before, log.content());
    }

    @Test
    void aLogThatHasBegunIsNotBegunAnew() throws Exception {
        LogTree begun = new LogTree(1, 0, MerkleHash.emptyRoot(), 0, null);
        stops(LogTrouble.SIGNER_MEMORY_LOST, List.of(), begun, null);
        Files.delete(folder.resolve("checkpoint"));
        stops(LogTrouble.SIGNER_MEMORY_LOST, log.leaves, log.recorded(), null);
    }

    @Test
    void aDamagedCheckpointIsNotTakenForNone() throws Exception {
        Files.writeString(folder.resolve("checkpoint"), "?");
        assertThrows(IOException.class, () -> recovered(log.leaves.subList(0, 900), olderDatabase, older));
    }

    @Test
    void damagedFilesAreWrittenAnew() throws Exception {
        Map<String, List<Byte>> before = log.content();
        damage();
        assertNotEquals(before, log.content());
        recovered(log.leaves, log.recorded(), log.tree());
        assertEquals(before, log.content());
    }

    /** The row's hash too was changed, so that only the root tells. */
    @Test
    void fromChangedLeavesNoFileIsWritten() throws Exception {
        damage();
        Map<String, List<Byte>> before = log.content();
        for (int changed : List.of(0, 300, 999)) {
            stops(LogTrouble.LEAVES_CHANGED, changed(changed), log.recorded(), log.tree());
        }
        stops(LogTrouble.LEAVES_CHANGED, log.leaves.subList(0, 600), log.recorded(), log.tree());
        assertEquals(before, log.content());
    }

    @Test
    void aChangedLeafBeyondWhatWasSignedIsWrittenNowhere() throws Exception {
        GrownLog whole = beyond(50);
        List<byte[]> leaves = new ArrayList<>(whole.leaves);
        leaves.set(1_020, new byte[40]);
        Map<String, List<Byte>> before = log.content();
        stops(LogTrouble.LEAVES_CHANGED, leaves, recorded(whole), log.tree());
        assertEquals(before, log.content());
    }

    /** The signed edge comes from the files, but the begun bundle from the database. */
    @Test
    void aChangedLeafOfTheBegunBundleIsNotPublished() throws Exception {
        GrownLog whole = beyond(50);
        List<byte[]> leaves = new ArrayList<>(whole.leaves);
        leaves.set(990, new byte[40]);
        Map<String, List<Byte>> before = log.content();
        stops(LogTrouble.LEAVES_CHANGED, leaves, recorded(whole), log.tree());
        assertEquals(before, log.content());
    }

    private GrownLog beyond(int more) throws IOException {
        return new GrownLog(Files.createTempDirectory(base, "beyond"))
                .add(log.leaves)
                .grow(more, new Random(3));
    }

    private LogTree recorded(GrownLog unpublished) {
        return new LogTree(1, unpublished.tree().size(), unpublished.tree().root(), 1_000, Instant.EPOCH);
    }

    private void damage() throws IOException {
        Files.write(folder.resolve("tile/0/003.p/232"), new byte[] {1, 2, 3});
    }

    private List<byte[]> changed(int index) {
        List<byte[]> leaves = new ArrayList<>(log.leaves);
        leaves.set(index, new byte[40]);
        return leaves;
    }

    private void stops(LogTrouble trouble, List<byte[]> leaves, LogTree tree, SignedTree signed) {
        LogTrouble.Stop stop = assertThrows(LogTrouble.Stop.class, () -> recovered(leaves, tree, signed));
        assertEquals(trouble, stop.trouble(), stop.getMessage());
    }

    private RightEdge recovered(List<byte[]> leaves, LogTree tree, SignedTree signed) throws Exception {
        Recovery.Rows rows =
                (from, to) -> leaves.subList((int) Math.min(from, leaves.size()), (int) Math.min(to, leaves.size()));
        return new Recovery(rows, log.files, signed).edge(tree);
    }
}

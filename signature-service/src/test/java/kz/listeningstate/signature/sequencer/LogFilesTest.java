package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.tree.RightEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    private Path folder;

    @Test
    void inWhateverBatchesTheFilesAreThoseOfTheTree() {
        Property.holds(random -> {
            GrownLog log = new GrownLog(Files.createTempDirectory(folder, "log"));
            while (log.leaves.size() < 1_000) {
                log.grow(random.nextInt(400), random);
            }
            RightEdge.read(log.edge().size(), log.edge().root(), log.files.folder());
            for (int bundle = 0; bundle * 256 < log.leaves.size(); bundle++) {
                List<byte[]> expected =
                        log.leaves.subList(bundle * 256, Math.min(log.leaves.size(), bundle * 256 + 256));
                List<byte[]> read = log.files.entries(bundle, log.leaves.size());
                assertEquals(expected.size(), read.size());
                for (int i = 0; i < read.size(); i++) {
                    assertArrayEquals(expected.get(i), read.get(i));
                }
            }
            assertTrue(log.content().keySet().stream().noneMatch(name -> name.startsWith("tile/0/000.p")), "left over");
        });
    }

    /** Even of the files that were written before the one that failed. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskNoFileGetsItsName() throws Exception {
        GrownLog log = new GrownLog(folder).grow(200, new Random(1)).publish();
        Map<String, List<Byte>> before = log.content();
        Path full = GrownLog.fullDiskFor(folder.resolve("tile/entries/000"));
        assertThrows(IOException.class, () -> log.grow(100, new Random(2)));
        assertEquals(before, log.content());
        assertEquals(200, log.leaves.size());

        Files.delete(full);
        log.grow(100, new Random(2));
        Set<String> expected = Set.of(
                "checkpoint",
                "tile/0/000",
                "tile/0/001.p/44",
                "tile/1/000.p/1",
                "tile/entries/000",
                "tile/entries/001.p/44");
        assertEquals(expected, log.content().keySet());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskTheCheckpointStaysAsItIs() throws Exception {
        GrownLog log = new GrownLog(folder).grow(1, new Random(1)).publish();
        Path full = GrownLog.fullDiskFor(folder.resolve("checkpoint"));
        log.grow(1, new Random(2));
        assertThrows(IOException.class, log::publish);
        assertEquals(1, log.files.published().orElseThrow().size());
        Files.delete(full);
        log.publish();
        assertEquals(2, log.files.published().orElseThrow().size());
    }

    @Test
    void whereNothingCanBeWrittenNothingIs() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThrows(IOException.class, () -> new GrownLog(file).grow(1, new Random(1)));
        assertThrows(IOException.class, () -> new GrownLog(file).publish());
        Files.writeString(folder.resolve("tile"), "no folder either");
        assertThrows(IOException.class, () -> new GrownLog(folder).grow(1, new Random(1)));
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void theCheckpointNeverShrinks() throws Exception {
        GrownLog log = new GrownLog(folder).grow(10, new Random(1));
        GrownLog overtaken = new GrownLog(folder).add(log.leaves);
        log.grow(1, new Random(2)).publish();
        assertThrows(LogStore.Overtaken.class, overtaken::publish);
        assertEquals(11, log.files.published().orElseThrow().size());
        log.publish();
    }

    @Test
    void aDamagedCheckpointIsNeverTakenForNone() throws Exception {
        GrownLog log = new GrownLog(folder).grow(10, new Random(1));
        assertTrue(log.files.published().isEmpty());
        Files.writeString(folder.resolve("checkpoint"), "localhost/log\n1");
        assertThrows(IOException.class, log.files::published);
        assertThrows(IOException.class, log::publish);
    }

    @Test
    void otherLeavesThanTheTreeEndsWithAreNotPutIntoItsBundle() throws Exception {
        GrownLog log = new GrownLog(folder).grow(300, new Random(1)).publish();
        Map<String, List<Byte>> before = log.content();
        List<byte[]> changed = new ArrayList<>(log.begun());
        changed.set(7, new byte[40]);
        RightEdge.Growth growth = log.edge().append(List.of());
        for (List<byte[]> begun : List.of(changed, List.<byte[]>of(), changed.subList(0, 7))) {
            LogTrouble.Stop stop = assertThrows(
                    LogTrouble.Stop.class,
                    () -> log.files.write(begun, log.edge(), List.of(new byte[1]), growth.tiles()));
            assertEquals(LogTrouble.LEAVES_CHANGED, stop.trouble());
        }
        assertEquals(before, log.content());
        assertFalse(Files.exists(folder.resolve("tile/entries/001.p/45")));
    }
}

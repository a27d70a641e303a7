package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.note.Checkpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever of the files that a checkpoint needs is lost or cut, one reading finds it and writes it anew. */
class ScrubPassTest {
    @TempDir
    private Path folder;

    private GrownLog log;
    private Map<String, List<Byte>> right;

    @BeforeEach
    void aLogWithAPartialTileOnEachLevel() throws Exception {
        log = new GrownLog(folder).grow(1_000, new Random(1)).publish();
        right = log.content();
    }

    @Test
    void eachFileIsMended() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("tile"))) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(9, files.size(), "four bundles, four tiles of their hashes, one tile above");
        for (Path file : files) {
            Files.delete(file);
            assertEquals(1, mended(log.leaves), () -> file + " lost");
            assertEquals(right, log.content());
            Files.write(file, new byte[] {0, 1});
            assertEquals(1, mended(log.leaves), () -> file + " cut");
            assertEquals(right, log.content());
        }
        assertEquals(0, mended(log.leaves));
    }

    @Test
    void fromOtherLeavesNothingIsMended() throws Exception {
        Files.delete(folder.resolve("tile/1/000.p/3"));
        Map<String, List<Byte>> damaged = log.content();
        List<byte[]> others = new ArrayList<>(log.leaves);
        others.set(500, new byte[40]);
        assertThrows(LogTrouble.Stop.class, () -> mended(others));
        assertThrows(LogTrouble.Stop.class, () -> mended(log.leaves.subList(0, 600)));
        assertEquals(damaged, log.content());
    }

    private int mended(List<byte[]> leaves) throws Exception {
        Checkpoint checkpoint = log.files.published().orElseThrow();
        Recovery.Rows rows =
                (from, to) -> leaves.subList((int) Math.min(from, leaves.size()), (int) Math.min(to, leaves.size()));
        ScrubPass pass = new ScrubPass(checkpoint, rows, new LogFolder(folder));
        while (!pass.step()) {
            continue;
        }
        return pass.end();
    }
}

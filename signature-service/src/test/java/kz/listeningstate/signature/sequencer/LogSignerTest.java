package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to its memory or is offered to it, it signs one history. */
class LogSignerTest {
    @TempDir
    private Path folder;

    private Path memory;
    private LogSigner signer;

    @BeforeEach
    void aSignerThatHasSignedNothing() {
        memory = folder.resolve("memory/signed-last");
        signer = restarted();
    }

    private LogSigner restarted() {
        return new LogSigner(GrownLog.KEY, new SignerMemory(memory, GrownLog.ORIGIN));
    }

    @Test
    void itSignsWhatBeginsWithWhatItSigned() {
        Property.holds(random -> {
            memory = Files.createTempDirectory(folder, "signer").resolve("signed-last");
            signer = restarted();
            GrownLog log = log();
            for (int round = 0; round < 10; round++) {
                log.grow(random.nextInt(300), random);
                SignedNote note = sign(log);
                note.verify(List.of(GrownLog.KEY.verifierKey()));
                assertEquals(log.tree().size(), remembered());
                if (random.nextBoolean()) {
                    signer = restarted();
                }
            }
        });
    }

    @Test
    void aForkIsRefused() throws Exception {
        GrownLog log = log().grow(300, new Random(1));
        sign(log);
        List<byte[]> others = new ArrayList<>(log.leaves);
        others.set(10, new byte[40]);
        List<GrownLog> forks = List.of(
                log().add(others),
                log().add(others).grow(100, new Random(2)),
                log().add(log.leaves.subList(0, 299)),
                log().grow(600, new Random(3)),
                log());
        String before = Files.readString(memory);
        for (LogSigner one : List.of(signer, restarted())) {
            for (GrownLog fork : forks) {
                assertThrows(LogDataRefused.class, () -> one.sign(fork.tree(), fork.tiles()));
                // Nor does it help to show the tiles of the right one.
                assertThrows(LogDataRefused.class, () -> one.sign(fork.tree(), log.tiles()));
            }
            assertArrayEquals(log.tree().root(), one.signed().orElseThrow().root());
            one.sign(log.tree(), log.tiles());
        }
        assertEquals(before, Files.readString(memory));
        sign(log.grow(1, new Random(4)));
    }

    @Test
    void aMemoryThatVanishesUnderWayIsNotBegunAnew() throws Exception {
        GrownLog log = log().grow(10, new Random(1));
        sign(log);
        String file = Files.readString(memory);
        Files.delete(memory);
        GrownLog other = log().grow(20, new Random(2));
        for (int i = 0; i < 2; i++) {
            for (GrownLog offered : List.of(log, other)) {
                LogTrouble.Stop stop = assertThrows(LogTrouble.Stop.class, () -> sign(offered));
                assertEquals(LogTrouble.SIGNER_MEMORY_LOST, stop.trouble());
            }
            assertThrows(LogTrouble.Stop.class, signer::signAgain);
            assertThrows(LogTrouble.Stop.class, signer::signed);
        }
        assertFalse(Files.exists(memory));
        Files.writeString(memory, file);
        sign(log.grow(1, new Random(3)));
    }

    @Test
    void aMemoryThatIsSetBackUnderWayMakesItForgetNothing() throws Exception {
        GrownLog log = log().grow(10, new Random(1));
        sign(log);
        String older = Files.readString(memory);
        List<byte[]> others = new ArrayList<>(log.leaves);
        sign(log.grow(10, new Random(2)));
        Files.writeString(memory, older);

        assertEquals(20, signer.signed().orElseThrow().size());
        GrownLog fork = log().add(others).grow(30, new Random(3));
        assertThrows(LogDataRefused.class, () -> sign(fork));
        sign(log.grow(1, new Random(4)));
        assertEquals(21, remembered());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskItSignsNothing() throws Exception {
        GrownLog log = log().grow(10, new Random(1));
        sign(log);
        Path full = GrownLog.fullDiskFor(memory);
        log.grow(1, new Random(2));
        assertThrows(IOException.class, () -> sign(log));
        assertEquals(10, remembered());
        assertEquals(10, signer.signed().orElseThrow().size());
        assertTrue(signer.signAgain().text().startsWith(GrownLog.ORIGIN + "\n10\n"));
        Files.delete(full);
        sign(log);
        assertEquals(11, remembered());
    }

    /** That it cannot be read does not mean that nothing was signed. */
    @Test
    void whereItsMemoryCannotBeReadOrWrittenItSignsNothing() throws Exception {
        Files.writeString(folder.resolve("memory"), "a file, where its folder should be");
        GrownLog log = log().grow(10, new Random(1));
        for (LogSigner one : List.of(signer, restarted())) {
            assertThrows(IOException.class, one::signed);
            assertThrows(IOException.class, one::signAgain);
            assertThrows(IOException.class, () -> one.sign(log.tree(), log.tiles()));
        }
    }

    @Test
    void aDamagedMemoryOrAnotherLogsIsNone() throws Exception {
        GrownLog log = log().grow(10, new Random(1));
        sign(log);
        String good = Files.readString(memory);
        List<String> damaged = List.of(
                "",
                good.substring(1),
                good.substring(0, 30),
                good.replace("10", "-1"),
                good.replace(GrownLog.ORIGIN, "localhost/other"),
                "\u00ff" + good);
        for (String bad : damaged) {
            // The last one is no UTF-8.
            Files.writeString(memory, bad, StandardCharsets.ISO_8859_1);
            for (Executable look :
                    List.<Executable>of(() -> sign(log), () -> restarted().signed())) {
                LogTrouble.Stop stop = assertThrows(LogTrouble.Stop.class, look, bad);
                assertEquals(LogTrouble.SIGNER_MEMORY_LOST, stop.trouble());
            }
        }
    }

    private GrownLog log() throws IOException {
        return new GrownLog(Files.createTempDirectory(folder, "log"));
    }

    private SignedNote sign(GrownLog log) throws IOException, LogDataRefused {
        return signer.sign(log.tree(), log.tiles());
    }

    private long remembered() throws IOException {
        return restarted().signed().orElseThrow().size();
    }
}

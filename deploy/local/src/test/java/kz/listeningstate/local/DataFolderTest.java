package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path root;

    @Test
    void oneLauncherAtATime() {
        try (DataFolder first = DataFolder.open(root)) {
            assertTrue(assertThrows(LauncherException.class, () -> DataFolder.open(root))
                    .getMessage()
                    .startsWith("Another launcher is using " + first.root()));
        }
        DataFolder.open(root).close();
    }

    @Test
    void beginningAnewRemovesOnlyOurOwn() throws IOException {
        try (DataFolder folder = DataFolder.open(root)) {
            Files.writeString(root.resolve("thesis.txt"), "mine");
            String secret = folder.secrets().get("portal");
            assertEquals(secret, folder.secrets().get("portal"));
            folder.clear();
            assertFalse(secret.equals(folder.secrets().get("portal")));
            assertEquals("mine", Files.readString(root.resolve("thesis.txt")));
        }
    }

    @Test
    void aFolderThatNoLauncherMadeIsLeftAlone() throws IOException {
        Files.writeString(root.resolve("thesis.txt"), "mine");
        assertTrue(assertThrows(LauncherException.class, () -> DataFolder.open(root))
                .getMessage()
                .contains("no launcher made it"));
        try (Stream<Path> left = Files.list(root)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void theDataBelongToOneAddress() {
        try (DataFolder folder = DataFolder.open(root)) {
            folder.requireSameAddress("http://localhost:8080");
            folder.requireSameAddress("http://localhost:8080");
            assertThrows(LauncherException.class, () -> folder.requireSameAddress("http://localhost:9080"));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsToldInOneSentence() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "x");
        assertTrue(assertThrows(LauncherException.class, () -> DataFolder.open(file))
                .getMessage()
                .startsWith("The data folder " + file));
    }

    @Test
    void whatAKilledLauncherLeftIsEndedAndAStrangerIsNot() throws IOException {
        Process left = new ProcessBuilder("sleep", "600").start();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            DataFolder.open(root).close();
            ChildProcesses children = ChildProcesses.in(root.resolve("run"));
            children.note("petition-service", left.toHandle());
            Files.writeString(root.resolve("run/signature-service.pid"), stranger.pid() + " 1999-01-01T00:00:00Z");
            DataFolder.open(root).close();
            assertFalse(left.isAlive());
            assertTrue(stranger.isAlive());
        } finally {
            left.destroyForcibly();
            stranger.destroyForcibly();
        }
    }
}

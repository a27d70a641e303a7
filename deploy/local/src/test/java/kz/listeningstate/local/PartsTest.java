package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    @TempDir
    Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();

    private final class Fake implements Part.Lifecycle {
        private final String id;
        private final String fault;
        private volatile boolean alive;

        Fake(String id, String fault) {
            this.id = id;
            this.fault = fault;
        }

        @Override
        public void launch() {
            events.add("launch " + id);
            alive = true;
        }

        @Override
        public void awaitReady() {
            if (fault != null) {
                throw new LauncherException(fault);
            }
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void stop() {
            if (alive) {
                events.add("stop " + id);
            }
            alive = false;
        }

        @Override
        public void kill() {
            alive = false;
        }
    }

    private Part part(String id, Part.Lifecycle lifecycle, String... needs) {
        return new Part(id, "Part " + id, List.of(needs), folder.resolve(id + ".log"), lifecycle);
    }

    @Test
    void startsInOrderOfNeedAndStopsTheOtherWayRound() {
        Parts parts = new Parts(
                List.of(
                        part("a", new Fake("a", null)),
                        part("b", new Fake("b", null), "a"),
                        part("c", new Fake("c", null), "b")),
                Progress.SILENT);
        parts.start();
        parts.stop();
        assertEquals(List.of("launch a", "launch b", "launch c", "stop c", "stop b", "stop a"), events);
    }

    @Test
    void aPartThatDoesNotStartEndsTheOthersAndIsNamed() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Parts parts = new Parts(
                List.of(
                        part("a", new Fake("a", null)),
                        part("b", new Fake("b", "its disk is gone"), "a"),
                        part("c", new Fake("c", null), "b")),
                new PlainProgress(new PrintStream(screen, true, StandardCharsets.UTF_8)));
        assertEquals(
                "Part b did not start: its disk is gone",
                assertThrows(LauncherException.class, parts::start).getMessage());
        assertTrue(events.contains("stop a"));
        assertFalse(events.contains("launch c"));
        String shown = screen.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("Part a: ready in 0."), shown);
        assertTrue(shown.contains("Part b: failed after 0."), shown);
    }

    @Test
    void aDeathIsToldWithTheEndOfTheLogButNotOneThatWasAskedFor() throws Exception {
        Fake wanted = new Fake("a", null);
        Fake unwanted = new Fake("b", null);
        Files.writeString(folder.resolve("b.log"), "one\nOutOfMemoryError\n");
        Parts parts = new Parts(List.of(part("a", wanted), part("b", unwanted)), Progress.SILENT);
        parts.start();
        parts.kill("a");
        parts.start("a");
        unwanted.kill();
        String message = parts.death().get(10, TimeUnit.SECONDS);
        assertTrue(message.startsWith("Part b died."), message);
        assertTrue(message.contains("OutOfMemoryError"), message);
        parts.stop();
    }

    @Test
    void aTerminalIsDrawnInPlace() throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        TerminalProgress progress = new TerminalProgress(new PrintStream(screen, true, StandardCharsets.UTF_8));
        progress.planned(List.of("Kafka", "Keycloak"));
        progress.starting("Kafka");
        progress.ready("Kafka", java.time.Duration.ofMillis(1500));
        progress.close();
        String shown = screen.toString(StandardCharsets.UTF_8);
        assertTrue(shown.contains("✓\u001b[0m Kafka     1.5 s"), shown);
        assertTrue(shown.contains("\u001b[2A"), "the cursor goes up two lines");
    }
}

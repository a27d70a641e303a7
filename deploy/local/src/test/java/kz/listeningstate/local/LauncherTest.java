package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.listeningstate.embedded.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LauncherTest {

    @TempDir
    Path folder;

    private static Options parsed(String... arguments) {
        CommandLine line = Launcher.commandLine();
        line.parseArgs(arguments);
        return line.<Launcher>getCommand().options();
    }

    @Test
    void hasDefaultsThatWork() {
        Options options = parsed();
        assertEquals(Checkout.root().resolve(".data"), options.data());
        assertEquals(8080, options.ports().of(Ports.Use.EDGE));
        assertEquals(false, options.fresh());
    }

    @Test
    void readsItsOptions() {
        Options options = parsed("--data", folder.toString(), "--port-offset", "1000", "--fresh");
        assertEquals(folder, options.data());
        assertEquals(9080, options.ports().of(Ports.Use.EDGE));
        assertTrue(options.fresh());
        String table = Addresses.table(options, Duration.ofMillis(12_345));
        assertTrue(table.contains("Ready in 12.3 s."));
        assertTrue(table.contains("http://localhost:9080"));
        assertTrue(table.contains("http://localhost:9025"));
        assertTrue(table.contains("http://127.0.0.1:14581"));
    }

    @Test
    void anUnknownOptionShowsTheUsage() {
        StringWriter errors = new StringWriter();
        assertEquals(
                2, Launcher.commandLine().setErr(new PrintWriter(errors, true)).execute("--nonsense"));
        assertTrue(errors.toString().contains("--port-offset=N"));
    }

    @Test
    void whatCannotRunIsOneSentence() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        StringWriter errors = new StringWriter();
        int code = Launcher.commandLine()
                .setErr(new PrintWriter(errors, true))
                .execute("--data", file.toString(), "--port-offset", "30000");
        assertEquals(Launcher.FAILED, code);
        assertEquals(1, errors.toString().lines().count());
    }

    @Test
    void newerJavasGetOptionsThatOlderOnesDoNotKnow() {
        assertTrue(JavaOptions.forService(25).contains("--enable-native-access=ALL-UNNAMED"));
        assertTrue(JavaOptions.forService(17).stream().noneMatch(option -> option.startsWith("--")));
    }
}

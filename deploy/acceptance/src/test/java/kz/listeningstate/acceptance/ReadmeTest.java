package kz.listeningstate.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kz.listeningstate.local.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The README's copy-and-paste journey is run as it stands; only its two addresses and its program's place are this copy's. */
@ExtendWith(Running.class)
class ReadmeTest {

    @Test
    void theLinesToPasteWork(Running system, @TempDir Path folder) throws Exception {
        var checkout = Path.of(System.getProperty("checkout.root"));
        var blocks = Pattern.compile("<!-- journey -->\\s+```sh\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(checkout.resolve("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertEquals(2, blocks.size(), "README.md has no journey, or nobody recounts");
        var script = String.join("", blocks)
                .replace("deploy/audit/target/audit.jar", checkout.resolve("deploy/audit/target/audit.jar") + "")
                .replace("http://localhost:8080", system.url().toString())
                .replace("http://localhost:13580", "http://localhost:" + system.port(Ports.Use.KEY_HOLDER));
        var output = folder.resolve("output.txt");

        var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(shell.waitFor(3, TimeUnit.MINUTES), "still running");

        var printed = Files.readString(output);
        assertEquals(0, shell.exitValue(), printed);
        assertTrue(printed.contains("201 ".repeat(59)), printed);
        // The decision as everybody reads it, with the way to complain; a draft has none.
        assertTrue(printed.contains("\"outcome\":\"SATISFIED\"") && printed.contains("\"remedy\""), printed);
        assertTrue(printed.contains("Verdict: all holds"), printed);
    }
}

package kz.listeningstate.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.embedded.Checkout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JDK {@code deploy/run} takes, tried on folders that only look like JDKs. */
class RunScriptTest {

    @TempDir
    Path folder;

    private Path tools;

    /** A PATH with the few tools the script needs and no java. */
    @BeforeEach
    void tools() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : new String[] {"bash", "dirname", "tr", "sed", "head", "tail", "sort", "readlink", "env"}) {
            Path real = Path.of(Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin" : "/bin", tool);
            executable(tools.resolve(tool), "exec " + real + " \"$@\"");
        }
    }

    @Test
    void takesTheNewestWhereverItIs() throws Exception {
        Path old = jdk("home/jdk", "17.0.9", true);
        jdk("places/a", "21.0.2", true);
        Path newest = jdk("places/b", "25.0.1", true);
        jdk("places/runtime-only", "26", false);
        assertEquals("Java 25.0.1 in " + newest, run(Map.of("JAVA_HOME", old.toString())));
    }

    @Test
    void aNewerOneInJavaHomeWins() throws Exception {
        jdk("places/a", "21.0.2", true);
        Path home = jdk("home with space/jdk", "25.0.10", true);
        jdk("places/b", "25.0.9", true);
        assertEquals("Java 25.0.10 in " + home, run(Map.of("JAVA_HOME", home.toString())));
    }

    @Test
    void findsTheOneOnThePathThroughItsLinks() throws Exception {
        Path jdk = jdk("elsewhere/jdk", "21", true);
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
        assertEquals("Java 21 in " + jdk.toRealPath(), run(Map.of()));
    }

    @Test
    void tooOldOrNoneIsOneSentence() throws Exception {
        assertTrue(run(Map.of()).startsWith("No JDK found"));
        Path old = jdk("places/eight", "1.8.0_392", true);
        assertEquals("The newest JDK found is 8.0 (" + old + "); install JDK 17 or newer.", run(Map.of()));
    }

    private Path jdk(String name, String version, boolean withCompiler) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/java"), "exit 1");
        if (withCompiler) {
            executable(home.resolve("bin/javac"), "exit 1");
        }
        return home;
    }

    private static void executable(Path file, String command) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + command + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private String run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash", Checkout.root().resolve("deploy/run").toString(), "--which-java")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JDK_PLACES", folder.resolve("places") + "/*");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return answer.strip();
    }
}

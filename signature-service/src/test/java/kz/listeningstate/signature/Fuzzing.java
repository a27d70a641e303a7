package kz.listeningstate.signature;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.listeningstate.embedded.Directories;

/**
 * Runs Jazzer, the coverage-guided fuzzer, in a JVM of its own with little memory. {@code -Dfuzz.seconds=600} takes longer
 * than a build has time for. Inputs that were found, if any, stay in {@code target/fuzz}.
 */
public final class Fuzzing {
    private static final Pattern OURS = Pattern.compile(".*/(bc(prov|util|pkix)|caffeine|jackson|jazzer)[^/]*\\.jar");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
    private static final Duration START = Duration.ofMinutes(5);

    private Fuzzing() {}

    /**
     * Fuzzes for so long and fails when the target throws, takes 10 seconds for an input, or its memory does not suffice.
     *
     * @param target inside its test; has {@code public static void fuzzerTestOneInput(byte[])}
     */
    public static void run(Class<?> target, Duration usual, List<byte[]> seeds)
            throws IOException, InterruptedException {
        Path folder = Path.of("target", "fuzz", target.getEnclosingClass().getSimpleName());
        Directories.remove(folder);
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        Duration time = Duration.ofSeconds(Long.getLong("fuzz.seconds", usual.toSeconds()));
        Path log = folder.resolve("log.txt");
        Process fuzzer = new ProcessBuilder(command(target, time))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = fuzzer.waitFor(time.plus(START).toSeconds(), TimeUnit.SECONDS);
        fuzzer.destroyForcibly().waitFor();
        String output = Files.readString(log);
        assertTrue(ended, () -> "It did not end.\n" + output);
        assertEquals(0, fuzzer.exitValue(), output);
        // Without these it would have looked at nothing, or would not have known what its inputs reach.
        assertTrue(last(DONE, output) > seeds.size() && last(COVERED, output) > 100, output);
    }

    private static List<String> command(Class<?> target, Duration time) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        new File(entry).isDirectory() || OURS.matcher(entry).matches())
                .collect(joining(File.pathSeparator));
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // Instrumented code is slow to optimise: a short run would do little else.
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                classPath,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=" + target.getPackageName() + ".**:org.bouncycastle.asn1.**",
                "--custom_hook_includes=kz.listeningstate.**",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=10",
                // Native memory; the heap has a limit of its own.
                "-rss_limit_mb=0",
                "corpus");
    }

    private static long last(Pattern pattern, String output) {
        return pattern.matcher(output)
                .results()
                .map(MatchResult::group)
                .mapToLong(match -> Long.parseLong(match.replaceAll("\\D", "")))
                .reduce(0, (first, second) -> second);
    }
}

package kz.listeningstate.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * The auditor's program as anybody runs it: one jar, a process of its own, an exit status and a report.
 *
 * @param folder for what it writes
 */
record Auditor(Path folder) {

    /** A run that is over. */
    record Ran(int status, String output) {
        Ran expect(int expected) {
            if (status != expected) {
                throw new AssertionError("expected exit status " + expected + ", got " + status + ":\n" + output);
            }
            return this;
        }
    }

    /** A run of {@code audit verify} and its report for programs. */
    record Report(Ran ran, JsonNode json) {
        Report expect(int status) {
            ran.expect(status);
            return this;
        }

        /** Something of that kind was found at that place, and told in these words. */
        Report finds(String kind, String where, String words) {
            boolean found = StreamSupport.stream(json.path("findings").spliterator(), false)
                    .anyMatch(finding -> finding.path("kind").asText().equals(kind)
                            && finding.path("where").asText().startsWith(where)
                            && finding.path("sentence").asText().contains(words));
            if (!found) {
                throw new AssertionError("no " + kind + " at " + where + " with \"" + words + "\":\n" + ran.output());
            }
            return this;
        }

        JsonNode petition(String id) {
            return StreamSupport.stream(json.path("petitions").spliterator(), false)
                    .filter(petition -> petition.path("petitionId").asText().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no petition " + id + ":\n" + ran.output()));
        }
    }

    Report verify(String... arguments) {
        var file = folder.resolve("report.json");
        var all = new ArrayList<>(List.of("verify", "--json", file.toString()));
        all.addAll(List.of(arguments));
        var ran = run(all.toArray(String[]::new));
        try {
            return new Report(ran, Person.JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new AssertionError("no report:\n" + ran.output(), e);
        }
    }

    /** All that is public of that system, from its API too, and compared with what earlier runs of this folder saw. */
    Report verifyAll(Running system, String... more) {
        var all = new ArrayList<>(List.of("--log", system.url() + "/log", "--api", system.url().toString()));
        all.addAll(List.of("--state", folder.resolve("state").toString()));
        all.addAll(List.of(more));
        return verify(all.toArray(String[]::new));
    }

    Ran run(String... arguments) {
        var jar = Path.of(System.getProperty("checkout.root"), "deploy/audit/target/audit.jar");
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        // These runs are short: no time to optimise what runs once.
        var command = new ArrayList<>(List.of(java.toString(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output.txt");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("still running: " + command);
            }
            return new Ran(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

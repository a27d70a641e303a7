package kz.listeningstate.load.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A Java Flight Recorder profile of another JVM, taken with the JDK's own jcmd. */
final class FlightRecording implements AutoCloseable {

    private static final String NAME = "name=load";

    private final long pid;
    private final Path file;

    private FlightRecording(long pid, Path file) {
        this.pid = pid;
        this.file = file;
    }

    /** Records until it is closed, and then writes the file. */
    static FlightRecording start(long pid, Path file) {
        FlightRecording recording = new FlightRecording(pid, file.toAbsolutePath());
        recording.jcmd("JFR.start", NAME, "settings=profile");
        return recording;
    }

    @Override
    public void close() {
        jcmd("JFR.stop", NAME, "filename=" + file);
    }

    private void jcmd(String command, String... arguments) {
        String[] line = {Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(line), java.util.Arrays.stream(arguments))
                .toArray(String[]::new);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("jcmd " + command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd did not run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

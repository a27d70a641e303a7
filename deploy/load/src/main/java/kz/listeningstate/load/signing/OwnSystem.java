package kz.listeningstate.load.signing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kz.listeningstate.embedded.Checkout;
import kz.listeningstate.embedded.Directories;

/** A system started for one measurement, in a temporary folder that goes with it; see {@link SystemProcess}. */
public final class OwnSystem implements AutoCloseable {

    private static final int STOP_SECONDS = 60;

    private final Path folder = Directories.temporary("load");
    private final Process process;
    private Target target;

    private OwnSystem(Path authority, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dcheckout.root=" + Checkout.root(),
                "-cp",
                System.getProperty("java.class.path"),
                SystemProcess.class.getName(),
                folder.resolve("data").toString(),
                authority.toString()));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        process = new ProcessBuilder(command)
                .redirectError(folder.resolve("launcher.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-system"));
    }

    /** Starts it and returns when all is ready; {@link IllegalStateException} with what it said when it does not start. */
    public static OwnSystem start(Path authority, Map<String, String> settings, Consumer<String> progress) {
        try {
            OwnSystem system = new OwnSystem(authority, settings);
            system.awaitReady(progress);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException("The system could not be started", e);
        }
    }

    private void awaitReady(Consumer<String> progress) throws IOException {
        BufferedReader lines = process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
        String line = lines.readLine();
        while (line != null && !line.startsWith(SystemProcess.READY)) {
            progress.accept(line);
            line = lines.readLine();
        }
        if (line == null) {
            close();
            throw new IllegalStateException("The system did not start.");
        }
        target = new ObjectMapper().readValue(line.substring(SystemProcess.READY.length()), Target.class);
    }

    public Target target() {
        return target;
    }

    @Override
    public synchronized void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Directories.remove(folder);
    }
}

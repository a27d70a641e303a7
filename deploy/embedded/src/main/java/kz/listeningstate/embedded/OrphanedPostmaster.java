package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL runs as a daemon, so it outlives a launcher that was killed. Whoever opens its data folder next
 * ends it first; the first line of {@code postmaster.pid} says which process it is.
 */
final class OrphanedPostmaster {

    private static final long PATIENCE_SECONDS = 20;

    private OrphanedPostmaster() {}

    static Optional<ProcessHandle> find(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .flatMap(OrphanedPostmaster::process)
                    .filter(OrphanedPostmaster::isPostgres);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Ends the server of that folder and waits for it; nothing happens when there is none. */
    static void stop(Path data) {
        find(data).ifPresent(process -> {
            // SIGTERM would wait for every session; children of the dead launcher may still hold some.
            signal(process, "INT");
            if (!ended(process)) {
                process.destroyForcibly();
                ended(process);
            }
        });
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip())).filter(ProcessHandle::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty(); // half-written by a crash: PostgreSQL itself replaces such a file
        }
    }

    // The number may have gone to another program since the machine was started anew.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.contains("postgres")).orElse(false);
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package kz.listeningstate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.listeningstate.embedded.Directories;

/**
 * Notes of the processes we started: one file each with the number and the moment of its start, so that the
 * next launcher ends those that outlived a killed one, and never a stranger who got the same number.
 */
final class ChildProcesses {

    private final Path folder;

    private ChildProcesses(Path folder) {
        this.folder = folder;
    }

    static ChildProcesses in(Path folder) {
        return new ChildProcesses(Directories.make(folder));
    }

    void note(String part, ProcessHandle process) {
        String line = process.pid() + " " + start(process);
        Directories.writePrivate(file(part), line.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file(part), e);
        }
    }

    /** Asks all that still run to end, and ends those that do not within ten seconds. */
    void endAll() {
        List<ProcessHandle> left = running();
        left.forEach(ProcessHandle::destroy);
        left.forEach(ChildProcesses::awaitEnd);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy " + folder, e);
        }
    }

    private List<ProcessHandle> running() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(ChildProcesses::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
    }

    private static Optional<ProcessHandle> read(Path file) {
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            if (words.length < 2 || !words[0].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(process -> start(process).equals(words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    private Path file(String part) {
        return folder.resolve(part + ".pid");
    }
}

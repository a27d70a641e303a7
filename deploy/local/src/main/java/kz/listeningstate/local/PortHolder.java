package kz.listeningstate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which process listens on a port: from {@code /proc} on Linux, else from {@code lsof} when it is there. */
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** For a message, such as {@code process 4711, /usr/bin/java}. */
    static String describe(int port) {
        return find(port)
                .map(process -> "process " + process.pid()
                        + process.info().command().map(c -> ", " + c).orElse(""))
                .orElse("a process we cannot see");
    }

    static Optional<ProcessHandle> find(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        } catch (IOException e) {
            return Optional.empty(); // only the wording of a message hangs on it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> fromProc(int port) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (Path table : List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))) {
            if (Files.isReadable(table)) {
                sockets.addAll(sockets(Files.readAllLines(table), port));
            }
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOne(process, sockets))
                .findFirst();
    }

    /** Columns of the kernel's table: 1 = local address:port in hex, 3 = state, 9 = inode of the socket. */
    static Set<String> sockets(List<String> table, int port) {
        Set<String> found = new HashSet<>();
        for (String line : table) {
            List<String> columns = List.of(line.strip().split("\\s+", -1));
            if (columns.size() > 9
                    && columns.get(3).equals(LISTENING)
                    && columns.get(1).endsWith(":%04X".formatted(port))) {
                found.add("socket:[" + columns.get(9) + "]");
            }
        }
        return found;
    }

    private static boolean holdsOne(ProcessHandle process, Set<String> sockets) {
        Path descriptors = Path.of("/proc", Long.toString(process.pid()), "fd");
        try (DirectoryStream<Path> links = Files.newDirectoryStream(descriptors)) {
            for (Path link : links) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | UncheckedIOException | java.nio.file.DirectoryIteratorException e) {
            return false; // gone meanwhile, or another user's
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) throws IOException, InterruptedException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        lsof.waitFor();
        return Stream.of(answer.split("\\s+", -1))
                .filter(pid -> pid.matches("\\d+"))
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
    }
}

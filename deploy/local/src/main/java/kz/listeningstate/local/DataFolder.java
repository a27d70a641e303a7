package kz.listeningstate.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.embedded.AuditorKeys;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.Keysets;
import kz.listeningstate.embedded.LogPlaces;
import kz.listeningstate.embedded.PostgresServer;
import kz.listeningstate.embedded.Secrets;

/** All that one copy of the system keeps, in one folder that only one launcher at a time may use. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_MEGABYTES = 1500;
    private static final String LOCK = "lock";
    private static final List<String> CONTENT = List.of(
            "attachments",
            "auditor",
            "authority",
            "clock",
            "kafka",
            "keycloak",
            "keys",
            "log",
            "logs",
            "mail",
            "postgresql",
            "run",
            "witnesses",
            "work");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /** Takes the folder for this launcher and ends what a killed one left running on it. */
    static DataFolder open(Path root) {
        try {
            requireOwn(Directories.make(root));
            Directories.makePrivate(root);
            FileChannel lock =
                    FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new LauncherException("Another launcher is using " + root
                        + "; stop it, or give this one its own folder with --data DIR (and --port-offset 100).");
            }
            DataFolder folder = new DataFolder(root, lock);
            folder.endOrphans();
            return folder;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new LauncherException("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** A folder with a stranger's files is nothing to keep data in, still less to clear. */
    private static void requireOwn(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            if (!Files.exists(root.resolve(LOCK)) && files.findAny().isPresent()) {
                throw new LauncherException(
                        "The folder " + root + " is not empty and no launcher made it; name a new one with --data.");
            }
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void endOrphans() {
        ChildProcesses.in(path("run")).endAll();
        PostgresServer.stopOrphan(path("postgresql"));
    }

    /** Removes what earlier runs left; only the launcher's own folders, whatever else lies there. */
    void clear() {
        CONTENT.forEach(name -> Directories.remove(path(name)));
    }

    void requireSpace() {
        try {
            long free = Files.getFileStore(root).getUsableSpace() / (1024 * 1024);
            if (free < NEEDED_MEGABYTES) {
                throw new LauncherException("Not enough room on the disk of " + root + ": " + free + " MB are free, "
                        + NEEDED_MEGABYTES + " MB are needed.");
            }
        } catch (IOException e) {
            throw new LauncherException("The free space of " + root + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The realm in this folder knows one address; log-ins through another would be refused without a reason. */
    void requireSameAddress(String publicUrl) {
        Path file = Directories.makePrivate(path("keys")).resolve("public-url");
        try {
            if (!Files.exists(file)) {
                Directories.writePrivate(file, publicUrl.getBytes(StandardCharsets.UTF_8));
            }
            String before = Files.readString(file).strip();
            if (!before.equals(publicUrl)) {
                throw new LauncherException("The data in " + root + " belong to " + before + ", not to " + publicUrl
                        + "; use the same --port-offset as before, another --data, or --fresh.");
            }
        } catch (IOException e) {
            throw new LauncherException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    Path root() {
        return root;
    }

    /** A folder of its own for one purpose. */
    Path path(String name) {
        return root.resolve(name);
    }

    /** The log file of one part. */
    Path log(String part) {
        return Directories.make(path("logs")).resolve(part + ".log");
    }

    Secrets secrets() {
        return new Secrets(path("keys"));
    }

    Keysets keysets() {
        return new Keysets(path("keys"));
    }

    AuditorKeys auditor() {
        return new AuditorKeys(path("auditor"));
    }

    LogPlaces publicLog() {
        return new LogPlaces(path("log"));
    }

    /** How far the time here is ahead of real time; kept until {@link #clear}. */
    DemoClock clock() {
        return new DemoClock(Directories.makePrivate(path("clock")).resolve("moved-by"));
    }

    ChildProcesses children() {
        return ChildProcesses.in(path("run"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new LauncherException("The lock of " + root + " cannot be released: " + e.getMessage(), e);
        }
    }
}

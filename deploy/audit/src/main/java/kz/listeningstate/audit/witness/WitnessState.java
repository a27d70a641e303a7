package kz.listeningstate.audit.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * The last checkpoint cosigned of each log, one file each. Two programs on one folder could cosign two histories, so the
 * folder is locked.
 */
final class WitnessState implements AutoCloseable {
    /** An older copy would make it cosign two histories. */
    static final String WHAT_TO_DO =
            "Put the newest checkpoint there that carries this witness's cosignature, never an older"
                    + " one, or begin with a new key; see the README.";

    private final Path folder;
    private final FileChannel lockFile;

    private WitnessState(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    static WitnessState open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            throw new IOException(folder + " is in use by another witness.");
        }
        return new WitnessState(folder, file);
    }

    /** Null when another process, or another witness of this one, has it. */
    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** How the monitoring interface names a log. */
    static String originHash(String origin) {
        return HexFormat.of().formatHex(TreeHash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8)));
    }

    private Path file(String origin) {
        return folder.resolve(originHash(origin) + ".checkpoint");
    }

    /** Null when none of this log was ever cosigned. A file that cannot be read must stop the witness: it would forget. */
    Checkpoint read(String origin) throws IOException {
        try {
            Checkpoint checkpoint = Checkpoint.parse(Files.readAllBytes(file(origin)));
            if (!checkpoint.origin().equals(origin)) {
                throw new IOException(file(origin) + " is another log's checkpoint.");
            }
            return checkpoint;
        } catch (NoSuchFileException e) {
            return null;
        } catch (Malformed e) {
            throw new IOException(file(origin) + " " + e.getMessage() + ". " + WHAT_TO_DO, e);
        }
    }

    /** Returns when it is on the disk under its name. */
    void write(Checkpoint checkpoint) throws IOException {
        Path file = file(checkpoint.origin());
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel out = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(checkpoint.bytes());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Windows neither opens folders nor needs to: its renames are durable.
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}

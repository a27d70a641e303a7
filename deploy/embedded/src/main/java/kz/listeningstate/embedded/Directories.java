package kz.listeningstate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders made, copied and removed as a whole; links are never followed. */
public final class Directories {

    private Directories() {}

    /** The folder, made with its parents when it is missing. */
    public static Path make(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder " + directory, e);
        }
    }

    /** The folder, readable by its owner alone where the file system knows owners. */
    public static Path makePrivate(Path directory) {
        make(directory);
        restrict(directory, "rwx------");
        return directory;
    }

    /** A new folder under the system's temporary one, readable by its owner alone. */
    public static Path temporary(String prefix) {
        try {
            return Files.createTempDirectory("listening-state-" + prefix + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    /** Removes the folder and all in it; a folder that is not there is no error. */
    public static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the folder " + directory, e);
        }
    }

    /** Sets POSIX permissions such as {@code rw-------}; file systems without them are left alone. */
    static void restrict(Path path, String permissions) {
        try {
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot restrict who may read " + path, e);
        }
    }

    /** Writes a file that only its owner may read, in one step: a reader sees all of it or none. */
    public static void writePrivate(Path file, byte[] content) {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(half);
            Files.createFile(half);
            restrict(half, "rw-------");
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        // A server that is just going down may remove its own files while we walk.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof java.nio.file.NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}

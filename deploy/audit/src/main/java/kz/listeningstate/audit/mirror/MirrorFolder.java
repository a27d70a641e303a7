package kz.listeningstate.audit.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import kz.listeningstate.audit.tree.TilePath;

/** A folder in which no file is ever seen half written, and no tile ever changes. */
final class MirrorFolder {
    private final Path folder;

    MirrorFolder(Path folder) {
        this.folder = folder;
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    /** Null when it is not there. */
    byte[] read(TilePath path) throws IOException {
        return read(path.toString());
    }

    /** Null when it is not there. */
    byte[] read(String path) throws IOException {
        try {
            return Files.readAllBytes(folder.resolve(path));
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    String name(TilePath path) {
        return folder.resolve(path.toString()).toString();
    }

    /** Writes what is not there; false = something else is there already, and stays. */
    boolean write(String path, byte[] bytes) throws IOException {
        byte[] present = read(path);
        if (present == null) {
            replace(path, bytes);
            return true;
        }
        return Arrays.equals(present, bytes);
    }

    /** Writes a file that may change, such as the checkpoint. */
    void replace(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.write(half, bytes);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

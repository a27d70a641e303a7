package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Files that stand beside the tree in the log's folder. Whoever writes sees to it that nobody else writes the same. */
@ApplicationScoped
public class PublicFiles {
    /** Folder of the time stamps. */
    public static final String STAMPS = "stamps";
    /** Their list, served under the folder's own name ({@code contracts/stamps.md}); a mirror has it here too. */
    public static final String STAMP_LIST = STAMPS + "/index.json";

    private final LogFolder folder;

    /** With a folder of its own: the sequencer's remembers what it has to bring to the disk. */
    PublicFiles(LogSettings settings) {
        this.folder = new LogFolder(settings.folder().orElseThrow());
    }

    /** The latest checkpoint's file; empty before the first one. */
    public Optional<byte[]> checkpoint() throws IOException {
        return read(LogFolder.CHECKPOINT);
    }

    public Optional<byte[]> read(String name) throws IOException {
        Path file = folder.path(name);
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** On the disk when this returns; a reader never sees half of it. */
    public synchronized void write(String name, byte[] content) throws IOException {
        folder.write(name, content);
        folder.sync();
    }
}

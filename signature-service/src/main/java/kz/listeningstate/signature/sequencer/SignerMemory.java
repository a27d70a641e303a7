package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.tree.LogDataRefused;

/**
 * What the signer signed last: the text of a checkpoint in a file outside the database, so that a database that was set
 * back cannot make it sign another future.
 */
final class SignerMemory {
    private final LogFolder folder;
    private final String name;
    private final String origin;

    SignerMemory(Path file, String origin) {
        this.folder = new LogFolder(file.toAbsolutePath().getParent());
        this.name = file.getFileName().toString();
        this.origin = origin;
    }

    /** To be locked while reading and writing belong together: another process might take itself for the signer. */
    FileChannel lockFile() throws IOException {
        Path file = folder.path(name + ".lock");
        Files.createDirectories(file.getParent());
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /**
     * Empty when there is no such file.
     *
     * @throws LogTrouble.Stop when it holds something else than it must: what was signed last is as little known as without it
     */
    Optional<SignedTree> read() throws IOException {
        try {
            Checkpoint last = Checkpoint.parse(Files.readString(folder.path(name), StandardCharsets.UTF_8));
            if (!last.origin().equals(origin)) {
                throw lost("is another log's");
            }
            return Optional.of(new SignedTree(last.size(), last.root()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (LogDataRefused | CharacterCodingException e) {
            throw lost("is damaged");
        }
    }

    private static LogTrouble.Stop lost(String why) {
        return new LogTrouble.Stop(LogTrouble.SIGNER_MEMORY_LOST, "the file of what was signed last " + why);
    }

    /** On the disk when this returns. */
    void write(SignedTree tree) throws IOException {
        folder.write(
                name, new Checkpoint(origin, tree.size(), tree.root()).text().getBytes(StandardCharsets.UTF_8));
        folder.sync();
    }
}

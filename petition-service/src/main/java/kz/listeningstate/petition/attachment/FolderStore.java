package kz.listeningstate.petition.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files in the folder {@code attachments.folder}, in 256 folders by the first two letters of their keys. */
@ApplicationScoped
class FolderStore implements FileStore {
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderStore(@ConfigProperty(name = "attachments.folder", defaultValue = "attachments") Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public void put(String key, InputStream bytes, long size) throws IOException {
        Path file = file(key);
        Files.createDirectories(file.getParent());
        Path unfinished = unfinished(file);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            bytes.transferTo(Channels.newOutputStream(channel));
            if (channel.size() != size) {
                throw new IOException("Of " + size + " bytes came " + channel.size());
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream get(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Path file = file(key);
        Files.deleteIfExists(unfinished(file));
        Files.deleteIfExists(file);
    }

    private Path file(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of this service");
        }
        return folder.resolve(key.substring(0, 2)).resolve(key);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }
}

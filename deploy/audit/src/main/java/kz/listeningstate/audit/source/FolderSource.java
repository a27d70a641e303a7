package kz.listeningstate.audit.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mirrored log. Where the log serves both {@code x} and {@code x/y}, the first stands in {@code x/index.json}. */
final class FolderSource implements Source {
    private static final int THREADS = 2;

    private final Path folder;
    private final ExecutorService readers = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "audit-reader");
        thread.setDaemon(true);
        return thread;
    });

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public CompletableFuture<byte[]> get(String path, int limit) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return bytes(file(path), limit);
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                readers);
    }

    private Path file(String path) {
        Path file = folder.resolve(path);
        return Files.isDirectory(file) ? file.resolve("index.json") : file;
    }

    private static byte[] bytes(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new TooLargeException(limit);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw (IOException) new FileNotFoundException("is not there").initCause(e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}

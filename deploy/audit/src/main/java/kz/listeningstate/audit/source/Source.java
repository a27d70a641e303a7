package kz.listeningstate.audit.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.audit.Finding;

/** A log's files, over HTTP or in a folder. Whoever serves them is not believed: every answer has a limit. */
public interface Source extends AutoCloseable {

    /**
     * Gets one file.
     *
     * @param path under the log's prefix, without a leading slash
     * @param limit bytes; a larger answer is refused
     * @return fails with {@link FileNotFoundException} when it is not there, {@link TooLargeException}, or another
     *     {@link IOException} when it could not be fetched
     */
    CompletableFuture<byte[]> get(String path, int limit);

    /** For people: the address or folder. */
    String name();

    /** Whether the log may go on while it is read. */
    boolean isLive();

    @Override
    void close();

    /**
     * A log or an API as a command's option names it.
     *
     * @param place an address beginning with http:// or https://, or a folder
     * @throws Finding with the status of wrong arguments when it is neither
     */
    static Source at(String place) {
        try {
            if (!place.startsWith("http://") && !place.startsWith("https://")) {
                return new FolderSource(Path.of(place));
            }
            URI address = new URI(place);
            if (address.getHost() != null) {
                return new HttpSource(address);
            }
        } catch (URISyntaxException | InvalidPathException e) {
            throw new Finding(Finding.USAGE, place + " is neither an address nor a folder.", e);
        }
        throw new Finding(Finding.USAGE, place + " names no host.");
    }

    /** As {@link #get}, awaited. */
    default byte[] read(String path, int limit) throws IOException {
        return await(get(path, limit));
    }

    /** As {@link #read}; what fails says of which file. */
    default byte[] need(String path, int limit) throws IOException {
        try {
            return read(path, limit);
        } catch (IOException e) {
            throw new IOException(path + " of " + name() + " " + e.getMessage(), e);
        }
    }

    static <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (cause(e) instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(cause(e));
        }
    }

    /** Waits, and no longer when interrupted. */
    static void pause(Duration time) throws IOException {
        await(CompletableFuture.runAsync(
                () -> {}, CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS)));
    }

    /** What really went wrong, out of the wrappers of futures. */
    static Throwable cause(Throwable failure) {
        boolean isWrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return isWrapper && failure.getCause() != null ? cause(failure.getCause()) : failure;
    }
}

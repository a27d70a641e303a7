package kz.listeningstate.petition.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.listeningstate.petition.problem.Problem;

/**
 * Files of any feature. A file is written before the row that names it, and deleted after it, and either may be interrupted: so
 * each key that no row names is noted in the database, and {@link Sweeper} deletes it later.
 */
@ApplicationScoped
public class StoredFiles {
    private final FileStore store;
    private final Leftovers leftovers;
    private final AttachmentSettings limits;
    private final Clock clock;

    StoredFiles(FileStore store, Leftovers leftovers, AttachmentSettings limits, Clock clock) {
        this.store = store;
        this.leftovers = leftovers;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes a file in, with no transaction open while it arrives. 413 {@code file-too-large}; 422 {@code file-kind}, {@code
     * file-damaged}, {@code file-active}; 503 {@code temporarily-unavailable} without room, or when it took so long that the
     * file was given up.
     *
     * @param may refuses, before a byte is taken; {@code row} asks once more, for things may have changed meanwhile
     * @param row adds the row that names the file, and says what is answered
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T take(Runnable may, InputStream bytes, Set<FileKind> kinds, Function<StoredFile, T> row) {
        return take(may, bytes, kinds, file -> new Content(file.bytes(), file.size()), row);
    }

    /** As above, of a file about persons: what lies in the store is its sealed bytes, while size and hash are its own. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T takeSealed(
            Runnable may,
            InputStream bytes,
            Set<FileKind> kinds,
            UnaryOperator<byte[]> seal,
            Function<StoredFile, T> row) {
        Form sealed = file -> {
            byte[] content = seal.apply(file.bytes().readAllBytes());
            return new Content(new ByteArrayInputStream(content), content.length);
        };
        return take(may, bytes, kinds, sealed, row);
    }

    /** What is stored of a file. */
    private interface Form {
        Content of(IncomingFile file) throws IOException;
    }

    private record Content(InputStream bytes, long size) {}

    private <T> T take(Runnable may, InputStream bytes, Set<FileKind> kinds, Form form, Function<StoredFile, T> row) {
        QuarkusTransaction.requiringNew().run(may);
        StoredFile file = store(bytes, kinds, form);
        return QuarkusTransaction.requiringNew().call(() -> {
            T answer = row.apply(file);
            if (!leftovers.forget(file.key())) {
                throw new Problem(503, "temporarily-unavailable");
            }
            return answer;
        });
    }

    private StoredFile store(InputStream bytes, Set<FileKind> kinds, Form form) {
        try (IncomingFile file = IncomingFile.read(bytes, limits.size().asLongValue(), kinds)) {
            String key = UUID.randomUUID().toString();
            QuarkusTransaction.requiringNew().run(() -> leftovers.note(key, clock.instant()));
            Content content = form.of(file);
            store.put(key, content.bytes(), content.size());
            return new StoredFile(key, file.kind(), file.size(), file.sha256());
        } catch (IOException e) {
            // The sender went away, or there is no room: here the one looks as the other.
            throw new Problem(503, "temporarily-unavailable", e);
        }
    }

    /** The row that named the file is gone; its bytes follow. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(String key) {
        leftovers.note(key, clock.instant());
    }

    /** A file on its way out. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Download download(KeptFile file, boolean isPublic) {
        return new Download(file.name(), file.mediaType(), file.size(), isPublic, open(file.storeKey()));
    }

    /** The whole of what lies under a key, such as sealed bytes. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public byte[] read(String key) {
        try (InputStream bytes = open(key)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file of a row cannot be read", e);
        }
    }

    private InputStream open(String key) {
        try {
            return store.get(key);
        } catch (IOException e) {
            throw new UncheckedIOException("The file of a row cannot be read", e);
        }
    }
}

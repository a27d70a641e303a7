package kz.listeningstate.petition.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import kz.listeningstate.petition.problem.Problem;

/** A file on its way in, in a temporary file whose name is gone as soon as it is open: a killed service leaves nothing. */
final class IncomingFile implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private final FileKind kind;
    private final long size;
    private final String sha256;

    private IncomingFile(FileChannel channel, FileKind kind, long size, String sha256) {
        this.channel = channel;
        this.kind = kind;
        this.size = size;
        this.sha256 = sha256;
    }

    /** Reads it to its end; 413 {@code file-too-large}, and the refusals of {@link FileKind}. */
    static IncomingFile read(InputStream bytes, long maxSize, Set<FileKind> kinds) throws IOException {
        FileChannel channel = temporary();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(bytes, new DigestOutputStream(Channels.newOutputStream(channel), digest), maxSize);
            ByteBuffer whole = channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
            return new IncomingFile(
                    channel, FileKind.of(whole, kinds), size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        } catch (NoSuchAlgorithmException e) {
            channel.close();
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static FileChannel temporary() throws IOException {
        Path file = Files.createTempFile("listening-state-", ".incoming");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static long copy(InputStream in, DigestOutputStream out, long maxSize) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        int read;
        while ((read = in.read(chunk)) >= 0) {
            size += read;
            if (size > maxSize) {
                throw new Problem(413, "file-too-large");
            }
            out.write(chunk, 0, read);
        }
        return size;
    }

    /** Its bytes from the beginning; closing this file closes them. */
    InputStream bytes() throws IOException {
        return Channels.newInputStream(channel.position(0));
    }

    FileKind kind() {
        return kind;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

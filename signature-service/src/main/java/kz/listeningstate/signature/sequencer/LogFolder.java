package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.log.tree.TileReader;

/**
 * The log's public files, c2sp.org/tlog-tiles, in one folder that every instance of the service sees. What {@code write}
 * has written survives a loss of power after {@link #sync}; a reader never sees half a file.
 */
final class LogFolder implements TileReader {
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "keys";

    /** {@code .<pid>@<host>.half}: two instances that write the same file on a shared disk do not write into each other's. */
    static final String HALF = "." + ManagementFactory.getRuntimeMXBean().getName() + ".half";

    private final Path folder;
    private final Set<Path> touched = new LinkedHashSet<>();

    LogFolder(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A tile or bundle; of a full one the beginning, where that is all there is. */
    @Override
    public byte[] read(TilePath tile) throws IOException {
        try {
            return Files.readAllBytes(path(tile.toString()));
        } catch (NoSuchFileException e) {
            if (!tile.isPartial()) {
                throw e;
            }
            byte[] full =
                    Files.readAllBytes(path(new TilePath(tile.level(), tile.index(), TilePath.FULL_WIDTH).toString()));
            return tile.isEntries() ? beginning(full, tile) : Arrays.copyOf(full, tile.width() * MerkleHash.LENGTH);
        }
    }

    private static byte[] beginning(byte[] full, TilePath tile) throws IOException {
        try {
            return EntryBundle.beginning(full, tile.width());
        } catch (LogDataRefused damaged) {
            throw new IOException(tile + ": " + damaged.getMessage(), damaged);
        }
    }

    /** Likewise, one file. */
    void write(String name, byte[] content) throws IOException {
        write(Map.of(name, content));
    }

    /**
     * Writes files, each by a name of its own first: whoever reads sees the old content, or none, or the new. Not one of
     * them gets its name before all of them are on the disk, so that the disk is waited for about once and not once a file.
     *
     * @param contents by the files' names, which they get in this order
     */
    void write(Map<String, byte[]> contents) throws IOException {
        Map<Path, FileChannel> halves = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                Path path = path(file.getKey());
                makeParent(path);
                halves.put(path, half(path, file.getValue()));
            }
            for (FileChannel half : halves.values()) {
                half.force(true);
            }
        } finally {
            for (FileChannel half : halves.values()) {
                half.close();
            }
        }
        for (Path file : halves.keySet()) {
            Files.move(halfOf(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            touched.add(file.getParent());
        }
    }

    private void makeParent(Path file) throws IOException {
        for (Path made = file.getParent(); !Files.exists(made); made = made.getParent()) {
            touched.add(made.getParent());
        }
        Files.createDirectories(file.getParent());
    }

    private static FileChannel half(Path file, byte[] content) throws IOException {
        FileChannel channel = FileChannel.open(
                halfOf(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Path halfOf(Path file) {
        return file.resolveSibling(file.getFileName() + HALF);
    }

    /** The folders' own entries. */
    void sync() throws IOException {
        for (Path one : touched) {
            try (FileChannel channel = FileChannel.open(one)) {
                channel.force(true);
            }
        }
        touched.clear();
    }

    /** Partial tiles that a full one has replaced; readers fall back to that. */
    void deletePartials(TilePath full) throws IOException {
        Path partials = path(full + ".p");
        if (Files.isDirectory(partials)) {
            try (var files = Files.list(partials)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(partials);
        }
    }
}

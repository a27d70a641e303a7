package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.log.tree.TileReader;

/**
 * The log's public files, c2sp.org/tlog-tiles, in one folder that every instance of the service sees. What {@link #write}
 * has written survives a loss of power after {@link #sync}; a reader never sees half a file.
 */
final class LogFolder implements TileReader {
    static final String CHECKPOINT = "checkpoint";
    static final String KEYS = "keys";

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

    /** By a name of its own first: whoever reads sees the old content, or none, or the new. */
    void write(String name, byte[] content) throws IOException {
        Path file = path(name);
        Path parent = file.getParent();
        for (Path made = parent; !Files.exists(made); made = made.getParent()) {
            touched.add(made.getParent());
        }
        Files.createDirectories(parent);
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (FileChannel channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        touched.add(parent);
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

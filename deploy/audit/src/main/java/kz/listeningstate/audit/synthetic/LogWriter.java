package kz.listeningstate.audit.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.audit.tree.Frontier;
import kz.listeningstate.audit.tree.TilePath;
import kz.listeningstate.audit.tree.TreeHash;

/** Writes the tiles and bundles of a log (C2SP tlog-tiles), each full one as soon as it is full. */
public final class LogWriter {
    private final Path folder;
    private final TreeHash sha = new TreeHash();
    private final Frontier tree = new Frontier();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final List<ByteArrayOutputStream> levels = new ArrayList<>();

    public LogWriter(Path folder) {
        this.folder = folder;
    }

    /** @return the leaf's hash */
    public byte[] append(byte[] leaf) {
        byte[] hash = sha.leaf(leaf);
        bundle.write(leaf.length >>> 8);
        bundle.write(leaf.length);
        bundle.writeBytes(leaf);
        hash(0, tree.size(), hash);
        if (tree.size() % TilePath.FULL == TilePath.FULL - 1) {
            write(TilePath.entries(tree.size() / TilePath.FULL, TilePath.FULL), bundle.toByteArray());
            bundle.reset();
        }
        tree.append(hash, this::hash);
        return hash;
    }

    private void hash(int level, long index, byte[] hash) {
        while (levels.size() <= level) {
            levels.add(new ByteArrayOutputStream());
        }
        ByteArrayOutputStream tile = levels.get(level);
        tile.writeBytes(hash);
        if (tile.size() == TilePath.FULL * TreeHash.LENGTH) {
            write(new TilePath(level, index / TilePath.FULL, TilePath.FULL), tile.toByteArray());
            tile.reset();
        }
    }

    public long size() {
        return tree.size();
    }

    public byte[] root() {
        return tree.root();
    }

    /** Writes the partial tiles that the present size needs. */
    public void writeEdge() {
        if (bundle.size() > 0) {
            write(TilePath.entries(size() / TilePath.FULL, width(0)), bundle.toByteArray());
        }
        for (int level = 0; level < levels.size(); level++) {
            if (levels.get(level).size() > 0) {
                long index = (size() >>> 8 * level) / TilePath.FULL;
                write(
                        new TilePath(level, index, width(level)),
                        levels.get(level).toByteArray());
            }
        }
    }

    private int width(int level) {
        return levels.get(level).size() / TreeHash.LENGTH;
    }

    private void write(TilePath path, byte[] bytes) {
        write(path.toString(), bytes);
    }

    /** Writes a file under the log's prefix. */
    public void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

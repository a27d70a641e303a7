package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.TiledTree;

/** A log of random leaves with its files in a folder. */
final class GrownLog {
    static final String ORIGIN = "localhost/log";
    static final NoteSigner KEY = new NoteSigner(ORIGIN, new byte[32]);

    final List<byte[]> leaves = new ArrayList<>();
    final LogFiles files;
    private final Path folder;
    private RightEdge edge = RightEdge.empty();

    GrownLog(Path folder) {
        this.folder = folder;
        this.files = new LogFiles(new LogFolder(folder));
    }

    GrownLog grow(int more, Random random) throws IOException {
        List<byte[]> added = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            added.add(Property.bytes(random, 40));
        }
        return add(added);
    }

    GrownLog add(List<byte[]> added) throws IOException {
        RightEdge.Growth growth =
                edge.append(added.stream().map(MerkleHash::leaf).toList());
        files.write(begun(), edge, added, growth.tiles());
        leaves.addAll(added);
        edge = growth.edge();
        return this;
    }

    List<byte[]> begun() {
        return leaves.subList(leaves.size() - leaves.size() % 256, leaves.size());
    }

    RightEdge edge() {
        return edge;
    }

    GrownLog publish() throws IOException {
        files.publish(KEY.sign(new Checkpoint(ORIGIN, edge.size(), edge.root()).text()), edge.size());
        return this;
    }

    SignedTree tree() {
        return new SignedTree(edge.size(), edge.root());
    }

    TiledTree tiles() {
        return new TiledTree(edge.size(), edge.root(), files.folder());
    }

    /** As the database would have it if all of it was published. */
    LogTree recorded() {
        return new LogTree(1, edge.size(), edge.root(), edge.size(), Instant.EPOCH);
    }

    /** All files, by name. */
    Map<String, List<Byte>> content() throws IOException {
        Map<String, List<Byte>> content = new TreeMap<>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".half"))
                    .forEach(file -> content.put(folder.relativize(file).toString(), bytes(file)));
        }
        return content;
    }

    private static List<Byte> bytes(Path file) {
        try {
            List<Byte> bytes = new ArrayList<>();
            for (byte one : Files.readAllBytes(file)) {
                bytes.add(one);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name under which this process begins a file. */
    static Path half(Path file) {
        return file.resolveSibling(file.getFileName() + LogFolder.HALF);
    }

    /** Whatever this process begins to write there meets a full disk. */
    static Path fullDiskFor(Path file) throws IOException {
        return Files.createSymbolicLink(half(file), Path.of("/dev/full"));
    }
}

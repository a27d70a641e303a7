package kz.listeningstate.acceptance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.synthetic.LogIdentity;
import kz.listeningstate.audit.synthetic.LogWriter;
import kz.listeningstate.audit.tree.TilePath;

/** A mirrored log and what a forger makes of it. */
record LogCopy(Path folder) {
    private static final String CHECKPOINT = "checkpoint";
    /** In an ANCHOR. */
    private static final UUID OF_NONE = new UUID(0, 0);

    LogCopy copied(Path to) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(folder.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new LogCopy(to);
    }

    /** Flips the lowest bit of one byte of a file. */
    void flip(String file, int offset) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(file));
        bytes[offset] ^= 1;
        Files.write(folder.resolve(file), bytes);
    }

    /** Flips the last bit of the signature by the first key whose name begins so. */
    void flipSignatureOf(String key) throws IOException {
        var lines = new ArrayList<String>();
        var isFlipped = false;
        for (var line : Files.readAllLines(folder.resolve(CHECKPOINT))) {
            if (!isFlipped && line.startsWith("— " + key)) {
                var end = line.lastIndexOf(' ') + 1;
                var signature = Base64.getDecoder().decode(line.substring(end));
                signature[signature.length - 1] ^= 1;
                line = line.substring(0, end) + Base64.getEncoder().encodeToString(signature);
                isFlipped = true;
            }
            lines.add(line);
        }
        if (!isFlipped) {
            throw new AssertionError("no signature of " + key);
        }
        Files.writeString(folder.resolve(CHECKPOINT), String.join("\n", lines) + "\n");
    }

    /** Of the tree of its checkpoint. */
    long size() throws IOException, Malformed {
        return Checkpoint.parse(Files.readAllBytes(folder.resolve(CHECKPOINT))).size();
    }

    /** Ids of all petitions in it. */
    Set<String> petitions() throws IOException, Malformed {
        return leaves().stream()
                .map(leaf -> ByteBuffer.wrap(leaf, 2, 16))
                .map(id -> new UUID(id.getLong(), id.getLong()))
                .filter(id -> !id.equals(OF_NONE))
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    /** All leaves in their order. */
    List<byte[]> leaves() throws IOException, Malformed {
        var size = size();
        var leaves = new ArrayList<byte[]>();
        for (long index = 0; index * TilePath.FULL < size; index++) {
            var path = TilePath.entries(index, TilePath.width(0, index, size));
            var bundle = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(path.toString())));
            while (bundle.hasRemaining()) {
                var leaf = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(leaf);
                leaves.add(leaf);
            }
        }
        return leaves;
    }

    /** A log of these leaves in which every hash and signature is right: only what the leaves say can be wrong. */
    static LogCopy signedAnew(Path folder, List<byte[]> leaves) {
        var keys = new LogIdentity("localhost/log", 2);
        var writer = new LogWriter(folder);
        leaves.forEach(writer::append);
        writer.writeEdge();
        writer.write("keys", keys.keys());
        var checkpoint = keys.checkpoint(writer.size(), writer.root(), Instant.now());
        writer.write(CHECKPOINT, checkpoint.getBytes(StandardCharsets.UTF_8));
        return new LogCopy(folder);
    }
}

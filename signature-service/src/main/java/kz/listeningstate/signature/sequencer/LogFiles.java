package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.Tile;
import kz.listeningstate.signature.log.tree.TilePath;

/** The tiles, entry bundles and the checkpoint of the log. */
final class LogFiles {
    private static final int WIDTH = TilePath.FULL_WIDTH;

    private final LogFolder folder;

    LogFiles(LogFolder folder) {
        this.folder = folder;
    }

    LogFolder folder() {
        return folder;
    }

    /**
     * Writes what a tree gained; on the disk when this returns.
     *
     * @param begun leaves of the bundle that these continue, from the database: a damaged file is not added to
     * @param before edge of the tree before these
     * @param tiles new and wider ones
     * @throws LogTrouble.Stop when the tree does not end with the leaves of the bundle: nothing is written then
     */
    void write(List<byte[]> begun, RightEdge before, List<byte[]> leaves, List<Tile> tiles) throws IOException {
        if (!before.endsWith(begun.stream().map(MerkleHash::leaf).toList())) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED,
                    "the last leaves before " + before.size() + " are others than the tree ends with");
        }
        Map<TilePath, byte[]> files = new LinkedHashMap<>();
        tiles.forEach(tile -> files.put(tile.path(), tile.hashes()));
        List<byte[]> entries = Stream.concat(begun.stream(), leaves.stream()).toList();
        for (int from = 0; from < entries.size(); from += WIDTH) {
            List<byte[]> bundle = entries.subList(from, Math.min(entries.size(), from + WIDTH));
            long index = (before.size() + from) / WIDTH;
            files.put(new TilePath(TilePath.ENTRIES, index, bundle.size()), EntryBundle.encode(bundle));
        }
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach((path, content) -> named.put(path.toString(), content));
        folder.write(named);
        folder.sync();
        for (TilePath path : files.keySet()) {
            if (!path.isPartial()) {
                folder.deletePartials(path);
            }
        }
    }

    /**
     * Replaces the checkpoint; on the disk when this returns.
     *
     * @param size of its tree
     * @throws LogStore.Overtaken when the public one is larger: what everybody has seen does not shrink
     */
    void publish(SignedNote checkpoint, long size) throws IOException {
        if (published().filter(now -> now.size() > size).isPresent()) {
            throw new LogStore.Overtaken();
        }
        folder.write(LogFolder.CHECKPOINT, checkpoint.bytes());
        folder.sync();
    }

    /** The checkpoint that everybody can see; empty before the first one. */
    Optional<Checkpoint> published() throws IOException {
        try {
            byte[] note = Files.readAllBytes(folder.path(LogFolder.CHECKPOINT));
            return Optional.of(Checkpoint.parse(SignedNote.parse(note).text()));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (LogDataRefused damaged) {
            throw new IOException("the public checkpoint is damaged; any mirror has it", damaged);
        }
    }

    /** The entries of one bundle of a tree of this size. */
    List<byte[]> entries(long bundle, long size) throws IOException, LogDataRefused {
        int width = (int) Math.min(WIDTH, size - bundle * WIDTH);
        return EntryBundle.decode(folder.read(new TilePath(TilePath.ENTRIES, bundle, width)), width);
    }
}

package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.EntryBundle;
import kz.listeningstate.signature.log.tree.LogDataRefused;
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
     * @param before leaves in the tree before these
     * @param tiles new and wider ones
     */
    void write(List<byte[]> begun, long before, List<byte[]> leaves, List<Tile> tiles) throws IOException {
        for (Tile tile : tiles) {
            folder.write(tile.path().toString(), tile.hashes());
        }
        writeBundles(
                before / WIDTH, Stream.concat(begun.stream(), leaves.stream()).toList());
        folder.sync();
        for (Tile tile : tiles) {
            if (!tile.path().isPartial()) {
                folder.deletePartials(tile.path());
            }
        }
    }

    private void writeBundles(long first, List<byte[]> entries) throws IOException {
        List<TilePath> full = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += WIDTH) {
            List<byte[]> bundle = entries.subList(from, Math.min(entries.size(), from + WIDTH));
            TilePath path = new TilePath(TilePath.ENTRIES, first + from / WIDTH, bundle.size());
            folder.write(path.toString(), EntryBundle.encode(bundle));
            if (!path.isPartial()) {
                full.add(path);
            }
        }
        folder.sync();
        for (TilePath path : full) {
            folder.deletePartials(path);
        }
    }

    void publish(SignedNote checkpoint) throws IOException {
        folder.write(LogFolder.CHECKPOINT, checkpoint.bytes());
        folder.sync();
    }

    /** The entries of one bundle of a tree of this size. */
    List<byte[]> entries(long bundle, long size) throws IOException, LogDataRefused {
        int width = (int) Math.min(WIDTH, size - bundle * WIDTH);
        return EntryBundle.decode(folder.read(new TilePath(TilePath.ENTRIES, bundle, width)), width);
    }
}

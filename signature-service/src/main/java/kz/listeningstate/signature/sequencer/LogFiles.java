package kz.listeningstate.signature.sequencer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
     * @param before leaves in the tree before these
     * @param tiles new and wider ones
     */
    void write(long before, List<byte[]> leaves, List<Tile> tiles) throws IOException {
        for (Tile tile : tiles) {
            folder.write(tile.path().toString(), tile.hashes());
        }
        writeBundles(before, leaves);
        folder.sync();
        for (Tile tile : tiles) {
            if (!tile.path().isPartial()) {
                folder.deletePartials(tile.path());
            }
        }
    }

    /** The entries of a bundle that was begun before are in its partial file. */
    private void writeBundles(long before, List<byte[]> leaves) throws IOException {
        List<TilePath> full = new ArrayList<>();
        int taken = 0;
        for (long index = before / WIDTH; taken < leaves.size(); index++) {
            int begun = taken == 0 ? (int) (before % WIDTH) : 0;
            int more = Math.min(WIDTH - begun, leaves.size() - taken);
            ByteArrayOutputStream bundle = new ByteArrayOutputStream();
            if (begun > 0) {
                bundle.writeBytes(folder.read(new TilePath(TilePath.ENTRIES, index, begun)));
            }
            bundle.writeBytes(EntryBundle.encode(leaves.subList(taken, taken + more)));
            TilePath path = new TilePath(TilePath.ENTRIES, index, begun + more);
            folder.write(path.toString(), bundle.toByteArray());
            if (!path.isPartial()) {
                full.add(path);
            }
            taken += more;
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

    /** Whether the last bundle of a tree of this size can be continued. */
    void requireLastBundle(long size) throws IOException, LogDataRefused {
        if (size % WIDTH > 0) {
            entries(size / WIDTH, size);
        }
    }

    /** The entries of one bundle of a tree of this size. */
    List<byte[]> entries(long bundle, long size) throws IOException, LogDataRefused {
        int width = (int) Math.min(WIDTH, size - bundle * WIDTH);
        return EntryBundle.decode(folder.read(new TilePath(TilePath.ENTRIES, bundle, width)), width);
    }
}

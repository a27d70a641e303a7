package kz.listeningstate.signature.sequencer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.note.TlogProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TilePath;
import kz.listeningstate.signature.log.tree.TiledTree;

/** Proofs that leaves are in the tree of the latest public checkpoint. */
@ApplicationScoped
public class Inclusions {
    private static final int REMEMBERED = 500;

    private final LogStore store;
    private final LogFolder folder;
    /** Each has one content for ever; whoever signs asks for the same few. */
    private final Cache<TilePath, byte[]> tiles = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Inclusions(LogStore store, LogKeys keys) {
        this.store = store;
        this.folder = keys.files().folder();
    }

    /**
     * A leaf in its place.
     *
     * @param tlogProof c2sp.org/tlog-proof, with the checkpoint and its cosignatures
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Included(byte[] leaf, long index, String tlogProof) {}

    /** Empty while the leaf is in no public checkpoint. */
    public Optional<Included> of(byte[] leafHash) {
        try {
            Optional<LogStore.Placed> placed = store.placed(leafHash);
            if (placed.isEmpty()) {
                return Optional.empty();
            }
            SignedNote note = SignedNote.parse(Files.readAllBytes(folder.path(LogFolder.CHECKPOINT)));
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            long index = placed.get().index();
            if (index >= checkpoint.size()) {
                return Optional.empty();
            }
            TiledTree tree = new TiledTree(checkpoint.size(), checkpoint.root(), this::tile);
            TlogProof proof = new TlogProof(index, tree.inclusionProof(index, leafHash), note);
            return Optional.of(new Included(placed.get().leaf(), index, proof.toString()));
        } catch (LogDataRefused damaged) {
            // By the time that somebody asks again the files may be mended.
            tiles.invalidateAll();
            throw new IllegalStateException("the log cannot be read", damaged);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private byte[] tile(TilePath path) throws IOException {
        byte[] known = tiles.getIfPresent(path);
        if (known == null) {
            known = folder.read(path);
            tiles.put(path, known);
        }
        return known;
    }
}

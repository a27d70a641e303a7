package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.note.TlogProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;

/** Proofs that leaves are in the tree of the latest public checkpoint. */
@ApplicationScoped
public class Inclusions {
    private final LogStore store;
    private final LogFolder folder;

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
            TiledTree tree = new TiledTree(checkpoint.size(), checkpoint.root(), folder);
            TlogProof proof = new TlogProof(index, tree.inclusionProof(index, leafHash), note);
            return Optional.of(new Included(placed.get().leaf(), index, proof.toString()));
        } catch (SQLException | IOException | LogDataRefused e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }
}

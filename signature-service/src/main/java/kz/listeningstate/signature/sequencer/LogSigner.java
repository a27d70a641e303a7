package kz.listeningstate.signature.sequencer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.NoteSigner;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.ConsistencyProof;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.TiledTree;

/**
 * Signs checkpoints of one log. It never signs a tree that does not begin with the one it signed before, whatever it is
 * told: it remembers first and signs then.
 */
final class LogSigner {
    private final NoteSigner key;
    private final SignerMemory memory;

    LogSigner(NoteSigner key, SignerMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /** What it signed last. */
    Optional<SignedTree> signed() throws IOException {
        return memory.read();
    }

    /**
     * Signs.
     *
     * @param tiles of this tree, for the proof that it begins with what was signed last
     * @throws LogDataRefused when it does not: nothing is signed then
     */
    SignedNote sign(SignedTree tree, TiledTree tiles) throws IOException, LogDataRefused {
        try (FileChannel file = memory.lockFile();
                FileLock alone = file.lock()) {
            SignedTree last = memory.read().orElse(null);
            if (last != null && last.size() > 0) {
                List<byte[]> proof = tiles.consistencyProof(last.size(), last.root());
                ConsistencyProof.verify(last.size(), tree.size(), last.root(), tree.root(), proof);
            }
            if (last == null || last.size() < tree.size()) {
                memory.write(tree);
            }
        }
        FaultPoint.REMEMBERED.pass();
        return note(tree);
    }

    /** What was signed last, signed again, or the empty tree: every other tree of this log begins with it. */
    SignedNote signAgain() throws IOException {
        return note(memory.read().orElse(SignedTree.EMPTY));
    }

    private SignedNote note(SignedTree tree) {
        return key.sign(new Checkpoint(key.verifierKey().name(), tree.size(), tree.root()).text());
    }
}

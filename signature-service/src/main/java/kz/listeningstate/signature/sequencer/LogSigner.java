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
 * told: it remembers first and signs then. While the process lives it also knows by itself what it has signed, so a file
 * that vanishes or is set back under way makes it forget nothing. For one thread.
 */
final class LogSigner {
    private final NoteSigner key;
    private final SignerMemory memory;
    /** The largest tree that this process has read or signed; null before the first. */
    private SignedTree known;

    LogSigner(NoteSigner key, SignerMemory memory) {
        this.key = key;
        this.memory = memory;
    }

    /**
     * What it signed last.
     *
     * @throws LogTrouble.Stop when the file is gone that was there before
     */
    Optional<SignedTree> signed() throws IOException {
        SignedTree read = memory.read().orElse(null);
        if (read == null && known != null) {
            throw new LogTrouble.Stop(
                    LogTrouble.SIGNER_MEMORY_LOST,
                    "the file of what was signed last is gone; it was a tree of " + known.size() + " leaves");
        }
        if (known == null || read.size() > known.size()) {
            known = read;
        }
        return Optional.ofNullable(known);
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
            SignedTree last = signed().orElse(null);
            if (last != null && last.size() > 0) {
                List<byte[]> proof = tiles.consistencyProof(last.size(), last.root());
                ConsistencyProof.verify(last.size(), tree.size(), last.root(), tree.root(), proof);
            }
            if (last == null || last.size() < tree.size()) {
                memory.write(tree);
                known = tree;
            }
        }
        FaultPoint.REMEMBERED.pass();
        return note(tree);
    }

    /** What was signed last, signed again, or the empty tree: every other tree of this log begins with it. */
    SignedNote signAgain() throws IOException {
        return note(signed().orElse(SignedTree.EMPTY));
    }

    private SignedNote note(SignedTree tree) {
        return key.sign(new Checkpoint(key.verifierKey().name(), tree.size(), tree.root()).text());
    }
}

package kz.listeningstate.signature.sequencer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.MerkleHash;
import kz.listeningstate.signature.sequencer.LogStore.Waiting;

/** Leaves that get their places together, in the order of the places. */
final class Batch {
    /** By what they refer to, and then by nothing that would tell who came first. */
    private static final Comparator<Entry> ORDER = Comparator.comparingInt(
                    (Entry one) -> one.leaf().type().code())
            .thenComparing(
                    one -> one.leaf() instanceof Leaf.Sign sign ? sign.nullifier() : one.hash(),
                    Arrays::compareUnsigned);

    private final List<Entry> entries;

    private record Entry(Leaf leaf, byte[] bytes, byte[] hash) {}

    private Batch(List<Entry> entries) {
        this.entries = entries;
    }

    /** @throws LogTrouble.Stop when one of them is no longer what it was when it came */
    static Batch of(List<Waiting> waiting) {
        return new Batch(waiting.stream().map(Batch::entry).sorted(ORDER).toList());
    }

    private static Entry entry(Waiting waiting) {
        if (!Arrays.equals(MerkleHash.leaf(waiting.leaf()), waiting.hash())) {
            throw new LogTrouble.Stop(
                    LogTrouble.LEAVES_CHANGED, "a leaf that waits has another hash than when it came");
        }
        try {
            return new Entry(Leaf.decode(waiting.leaf()), waiting.leaf(), waiting.hash());
        } catch (LogDataRefused e) {
            throw new LogTrouble.Stop(LogTrouble.LEAVES_CHANGED, "a leaf that waits is none: " + e.getMessage());
        }
    }

    List<byte[]> hashes() {
        return entries.stream().map(Entry::hash).toList();
    }

    List<byte[]> leaves() {
        return entries.stream().map(Entry::bytes).toList();
    }
}

package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Progress;

/**
 * Matches WITHDRAW with SIGN by the leaf's hash, then SIGN with SIGN by nullifier, both by sorting: exact for every log,
 * whatever it holds, and in the same memory for every size.
 */
final class Signatures implements AutoCloseable {
    /** Petitions that are kept account of, in memory; a record's three bytes could number more. */
    static final int MOST_PETITIONS = 100_000;

    static final int HASH = 32;

    private final Faults faults;
    private final Progress progress;
    private final Sorter byLeaf;
    private final Sorter byNullifier;
    private final byte[] scratch = new byte[ByLeaf.LENGTH];
    private long matched;

    /** What a leaf adds one to. */
    enum Count {
        ELECTRONIC,
        PAPER,
        WITHDRAWN,
        INVALIDATED;

        boolean isSignature() {
            return this == ELECTRONIC || this == PAPER;
        }
    }

    /** @param folder for temporary files, about 130 bytes a signature */
    Signatures(Faults faults, Progress progress, Path folder, int chunkBytes) {
        this.faults = faults;
        this.progress = progress;
        this.byLeaf = new Sorter(folder, ByLeaf.LENGTH, chunkBytes);
        this.byNullifier = new Sorter(folder, ByNullifier.LENGTH, chunkBytes);
    }

    void signed(long index, Petition petition, Count count, byte[] nullifier, byte[] leafHash) throws IOException {
        add(leafHash, index, petition, count, nullifier);
    }

    /** @param signature hash of the SIGN leaf that it names */
    void withdrawn(long index, Petition petition, Count count, byte[] signature) throws IOException {
        add(signature, index, petition, count, new byte[HASH]);
    }

    private void add(byte[] leafHash, long index, Petition petition, Count count, byte[] nullifier) throws IOException {
        ByteBuffer.wrap(scratch)
                .put(leafHash)
                .putLong(index)
                .putInt(petition.number())
                .put((byte) count.ordinal())
                .put(nullifier);
        byLeaf.add(scratch);
    }

    /** Finds what was signed twice or withdrawn wrongly, counts the active and compares each TALLY. */
    void match(List<Petition> petitions) throws IOException {
        ByLeaf leaves = new ByLeaf(petitions, faults, byNullifier::add);
        byLeaf.drainTo(record -> {
            leaves.take(record);
            advance();
        });
        byLeaf.close();
        ByNullifier nullifiers = new ByNullifier(petitions, faults);
        byNullifier.drainTo(record -> {
            nullifiers.take(record);
            advance();
        });
        nullifiers.end();
    }

    private void advance() {
        progress.at("signatures matched", ++matched, 2 * byLeaf.total());
    }

    @Override
    public void close() {
        byLeaf.close();
        byNullifier.close();
    }

    static String place(String type, long index, Petition petition) {
        return "leaf " + index + " (" + type + " of petition " + petition.id() + ")";
    }
}

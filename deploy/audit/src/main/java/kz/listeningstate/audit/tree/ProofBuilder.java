package kz.listeningstate.audit.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes inclusion and consistency proofs (RFC 9162, 2.1.3.1 and 2.1.4.1) from the nodes of a tree. */
public final class ProofBuilder {
    /** A tree's perfect subtrees. */
    public interface Subtrees {
        /** Root of the subtree over the leaves {@code [index * 2^height, (index + 1) * 2^height)}. */
        byte[] root(int height, long index) throws IOException;
    }

    private final Subtrees subtrees;
    private final TreeHash sha = new TreeHash();

    public ProofBuilder(Subtrees subtrees) {
        this.subtrees = subtrees;
    }

    public List<byte[]> inclusion(long index, long size) throws IOException {
        List<byte[]> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<byte[]> proof) throws IOException {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** Between two sizes, the first not 0. */
    public List<byte[]> consistency(long size1, long size2) throws IOException {
        List<byte[]> proof = new ArrayList<>();
        subproof(size1, 0, size2, true, proof);
        return proof;
    }

    private void subproof(long size1, long from, long to, boolean isKnown, List<byte[]> proof) throws IOException {
        if (size1 == to) {
            if (!isKnown) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (size1 <= middle) {
            subproof(size1, from, middle, isKnown, proof);
            proof.add(range(middle, to));
        } else {
            subproof(size1, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** Root over the leaves {@code [from, to)}, where {@code from} is a multiple of the largest power of two in the range. */
    public byte[] range(long from, long to) throws IOException {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return subtrees.root(height, from >>> height);
        }
        long middle = from + split(count);
        return sha.node(range(from, middle), range(middle, to));
    }

    /** Largest power of two smaller than the count. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}

package kz.listeningstate.audit.tree;

import java.util.Arrays;
import java.util.List;

/** RFC 9162, 2.1.3.2 and 2.1.4.2. Whatever is not a proof, of whatever length, is answered with false. */
public final class Proofs {
    /** More hashes than a tree of 2^63 leaves can need. */
    public static final int LONGEST = Long.SIZE - 1;

    private Proofs() {}

    public static boolean isIncluded(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || size <= 0 || index >= size || !areHashes(proof, leafHash, root)) {
            return false;
        }
        TreeHash sha = new TreeHash();
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = sha.node(sibling, hash);
                int rise = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= rise;
                last >>>= rise;
            } else {
                hash = sha.node(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    public static boolean isConsistent(long size1, long size2, List<byte[]> proof, byte[] root1, byte[] root2) {
        if (size1 <= 0 || size1 > size2 || !areHashes(proof, root1, root2)) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && Arrays.equals(root1, root2);
        }
        boolean isPerfect = Long.bitCount(size1) == 1;
        if (!isPerfect && proof.isEmpty()) {
            return false;
        }
        byte[] seed = isPerfect ? root1 : proof.get(0);
        List<byte[]> rest = isPerfect ? proof : proof.subList(1, proof.size());
        int rise = Long.numberOfTrailingZeros(size1);
        return isConsistent((size1 - 1) >>> rise, (size2 - 1) >>> rise, seed, rest, root1, root2);
    }

    private static boolean isConsistent(
            long first, long second, byte[] seed, List<byte[]> rest, byte[] root1, byte[] root2) {
        TreeHash sha = new TreeHash();
        long node = first;
        long last = second;
        byte[] hash1 = seed;
        byte[] hash2 = seed;
        for (byte[] sibling : rest) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash1 = sha.node(sibling, hash1);
                hash2 = sha.node(sibling, hash2);
                int rise = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>>= rise;
                last >>>= rise;
            } else {
                hash2 = sha.node(hash2, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash1, root1) && Arrays.equals(hash2, root2);
    }

    private static boolean areHashes(List<byte[]> proof, byte[] one, byte[] other) {
        return proof.size() <= LONGEST
                && one.length == TreeHash.LENGTH
                && other.length == TreeHash.LENGTH
                && proof.stream().allMatch(hash -> hash.length == TreeHash.LENGTH);
    }
}

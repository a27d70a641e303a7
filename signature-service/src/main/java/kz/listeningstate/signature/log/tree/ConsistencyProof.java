package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.util.Arrays;
import java.util.List;

/** That a tree begins with all of an older one, RFC 9162, 2.1.4. */
public final class ConsistencyProof {
    private ConsistencyProof() {}

    /**
     * RFC 9162, 2.1.4.2. An older tree without leaves is refused: every tree begins with it, nothing can be proved.
     *
     * @param first size of the older tree, unsigned
     * @param second size of the newer tree, unsigned; when both are the same the path is empty
     * @throws LogDataRefused when the proof does not show it
     */
    public static void verify(long first, long second, byte[] firstRoot, byte[] secondRoot, List<byte[]> path)
            throws LogDataRefused {
        unless(first != 0, "consistency proof: an empty tree has none");
        unless(Long.compareUnsigned(first, second) <= 0, "consistency proof: the older tree is larger");
        hash(firstRoot);
        hash(secondRoot);
        if (first == second) {
            unless(path.isEmpty(), "consistency proof: trees of one size need none");
            unless(Arrays.equals(firstRoot, secondRoot), "consistency proof: two roots of one size");
            return;
        }
        unless(!path.isEmpty(), "consistency proof: empty");
        // A whole subtree of the newer tree: its root is known and not repeated in the path.
        boolean whole = Long.bitCount(first) == 1;
        climb(first - 1, second - 1, whole ? firstRoot : hash(path.get(0)), path.subList(whole ? 0 : 1, path.size()))
                .check(firstRoot, secondRoot);
    }

    /** Steps 4 to 6, with the names of RFC 9162. */
    private static Climbed climb(long fn, long sn, byte[] start, List<byte[]> path) throws LogDataRefused {
        int skip = Long.numberOfTrailingZeros(~fn);
        fn >>>= skip;
        sn >>>= skip;
        byte[] fr = start;
        byte[] sr = start;
        for (byte[] c : path) {
            unless(sn != 0, "consistency proof: too long");
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleHash.node(hash(c), fr);
                sr = MerkleHash.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = MerkleHash.node(sr, hash(c));
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return new Climbed(fr, sr, sn);
    }

    private static byte[] hash(byte[] bytes) throws LogDataRefused {
        unless(bytes.length == MerkleHash.LENGTH, "consistency proof: a hash has 32 bytes");
        return bytes;
    }

    /** The roots at which the path arrived, and what of the newer tree it left out. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Climbed(byte[] fr, byte[] sr, long sn) {
        void check(byte[] firstRoot, byte[] secondRoot) throws LogDataRefused {
            unless(sn == 0, "consistency proof: too short");
            unless(Arrays.equals(fr, firstRoot), "consistency proof: it leads to another older root");
            unless(Arrays.equals(sr, secondRoot), "consistency proof: it leads to another newer root");
        }
    }
}

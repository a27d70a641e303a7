package kz.listeningstate.signature.log.tree;

import static kz.listeningstate.signature.log.tree.LogDataRefused.unless;

import java.util.Arrays;
import java.util.List;

/** That a leaf is in a tree, RFC 9162, 2.1.3. */
public final class InclusionProof {
    private InclusionProof() {}

    /**
     * RFC 9162, 2.1.3.2, with its names.
     *
     * @param index of the leaf from 0, unsigned
     * @param size of the tree, unsigned
     * @param path hashes from the leaf's neighbour up to the root's child
     * @throws LogDataRefused when the proof does not show it
     */
    public static void verify(long index, long size, byte[] leafHash, List<byte[]> path, byte[] root)
            throws LogDataRefused {
        unless(Long.compareUnsigned(index, size) < 0, "inclusion proof: no such leaf in a tree of this size");
        long fn = index;
        long sn = size - 1;
        byte[] r = hash(leafHash);
        for (byte[] p : path) {
            unless(sn != 0, "inclusion proof: too long");
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleHash.node(hash(p), r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = MerkleHash.node(r, hash(p));
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        unless(sn == 0, "inclusion proof: too short");
        unless(Arrays.equals(r, hash(root)), "inclusion proof: it leads to another root");
    }

    private static byte[] hash(byte[] bytes) throws LogDataRefused {
        unless(bytes.length == MerkleHash.LENGTH, "inclusion proof: a hash has 32 bytes");
        return bytes;
    }
}

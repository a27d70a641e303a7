package kz.listeningstate.signature.log.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162, 2.1, word for word: recursive, slow, and with nothing of the code under test. */
final class ReferenceTree {
    private ReferenceTree() {}

    /** MTH(D[n]), 2.1.1, over hashes of leaves. */
    static byte[] root(List<byte[]> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return d.get(0);
        }
        int k = split(d.size());
        return sha256(new byte[] {1}, root(d.subList(0, k)), root(d.subList(k, d.size())));
    }

    /** PATH(m, D[n]), 2.1.3.1. */
    static List<byte[]> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = split(d.size());
        return m < k
                ? append(path(m, d.subList(0, k)), root(d.subList(k, d.size())))
                : append(path(m - k, d.subList(k, d.size())), root(d.subList(0, k)));
    }

    /** PROOF(m, D[n]), 2.1.4.1. */
    static List<byte[]> proof(int m, List<byte[]> d) {
        return subproof(m, d, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) {
            return b ? List.of() : List.of(root(d));
        }
        int k = split(d.size());
        return m <= k
                ? append(subproof(m, d.subList(0, k), b), root(d.subList(k, d.size())))
                : append(subproof(m - k, d.subList(k, d.size()), false), root(d.subList(0, k)));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> append(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

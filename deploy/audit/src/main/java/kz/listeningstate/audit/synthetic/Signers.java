package kz.listeningstate.audit.synthetic;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.tree.TreeHash;

/** Who signed one synthetic petition: what its TALLY must say. */
final class Signers {
    private final List<byte[]> nullifiers = new ArrayList<>();
    private final Set<Integer> inactive = new HashSet<>();
    private long electronic;
    private long paper;
    private long withdrawn;
    private long invalidated;

    /** @return the signer's number */
    int sign(byte[] nullifier, int method) {
        count(method);
        nullifiers.add(nullifier);
        return nullifiers.size() - 1;
    }

    void signAgain(int signer, int method) {
        count(method);
        inactive.remove(signer);
    }

    private void count(int method) {
        if (method == 1) {
            electronic++;
        } else {
            paper++;
        }
    }

    void withdraw(int signer, int reason) {
        if (reason == 0) {
            withdrawn++;
        } else {
            invalidated++;
        }
        inactive.add(signer);
    }

    Counts counts() {
        return new Counts(electronic, paper, withdrawn, invalidated);
    }

    /** SHA-256 of the sorted active nullifiers. */
    byte[] active() {
        List<byte[]> active = new ArrayList<>();
        for (int signer = 0; signer < nullifiers.size(); signer++) {
            if (!inactive.contains(signer)) {
                active.add(nullifiers.get(signer));
            }
        }
        active.sort(Arrays::compareUnsigned);
        MessageDigest sha = TreeHash.sha256();
        active.forEach(sha::update);
        return sha.digest();
    }
}

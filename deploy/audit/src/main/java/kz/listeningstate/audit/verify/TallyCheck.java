package kz.listeningstate.audit.verify;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.tree.TreeHash;

/** Recomputes the TALLYs of one petition, each at the size up to which it counts. */
final class TallyCheck {
    private final Petition petition;
    private final List<Petition.Claim> claims;
    private final long[] sizes;
    private final long[][] counts;
    private final MessageDigest[] active;

    TallyCheck(Petition petition) {
        this.petition = petition;
        this.claims = petition.claims().stream()
                .sorted(Comparator.comparingLong(claim -> claim.tally().upTo()))
                .toList();
        this.sizes = claims.stream().mapToLong(claim -> claim.tally().upTo()).toArray();
        this.counts = new long[sizes.length][Signatures.Count.values().length];
        this.active = new MessageDigest[sizes.length];
        Arrays.setAll(active, i -> TreeHash.sha256());
    }

    Petition petition() {
        return petition;
    }

    void count(long index, Signatures.Count count) {
        int claim = firstBeyond(index);
        if (claim < sizes.length) {
            counts[claim][count.ordinal()]++;
        }
    }

    /** A nullifier, later in order than those before, is active from the leaf {@code since} to the leaf {@code until}. */
    void active(byte[] bytes, int offset, long since, long until) {
        for (int claim = firstBeyond(since); claim < sizes.length && sizes[claim] <= until; claim++) {
            active[claim].update(bytes, offset, Signatures.HASH);
        }
    }

    /** The first claim over a tree that holds the leaf. */
    private int firstBeyond(long index) {
        int low = 0;
        int high = sizes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sizes[middle] > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    void compare(Faults faults) {
        long[] sum = new long[Signatures.Count.values().length];
        for (int i = 0; i < sizes.length; i++) {
            for (int count = 0; count < sum.length; count++) {
                sum[count] += counts[i][count];
            }
            compare(claims.get(i), new Counts(sum[0], sum[1], sum[2], sum[3]), active[i].digest(), faults);
        }
    }

    private void compare(Petition.Claim claim, Counts found, byte[] activeHash, Faults faults) {
        Leaf.Tally tally = claim.tally();
        String where = Replay.place(claim.index(), tally);
        if (!tally.counts().equals(found)) {
            faults.add(
                    Kind.RULE,
                    where,
                    "it says " + tally.counts().inWords() + " up to size " + tally.upTo() + ", but the leaves give "
                            + found.inWords() + ".");
        }
        if (!Arrays.equals(tally.active(), activeHash)) {
            faults.add(
                    Kind.RULE,
                    where,
                    "its hash of the active nullifiers up to size " + tally.upTo()
                            + " is not that of those the leaves give: other people are counted.");
        }
    }
}

package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.vrf.Ecvrf;

/**
 * Goes through the leaves as the specification's rules have it. Whom a WITHDRAW hits and whether a nullifier was active is
 * matched afterwards, see {@link Signatures}.
 */
final class Replay implements LogReader.Leaves {
    /** TALLYs that are kept to be recomputed; each is compared with every signature of its petition. */
    static final int MOST_TALLIES = 1_000;
    /** Of all petitions together, which are kept until the end. */
    static final int MOST_TALLIES_OF_ALL = 500_000;

    private static final UUID NOBODY = new UUID(0, 0);

    private final Faults faults;
    private final Hours hours;
    private final Signatures signatures;
    private final Map<UUID, Petition> byId = new HashMap<>();
    private final List<Petition> petitions = new ArrayList<>();
    private int tallies;

    Replay(Faults faults, Hours hours, Signatures signatures) {
        this.faults = faults;
        this.hours = hours;
        this.signatures = signatures;
    }

    /** In the order of their first leaves, so that each stands at its number. */
    List<Petition> petitions() {
        return petitions;
    }

    Petition petition(UUID id) {
        return byId.get(id);
    }

    @Override
    public void leaf(long index, byte[] bytes, int offset, int length, byte[] hash) throws IOException {
        Leaf leaf;
        try {
            leaf = Leaf.parse(bytes, offset, length);
        } catch (Malformed e) {
            faults.add(Kind.RULE, "leaf " + index, "it " + e.getMessage() + ", so nobody can tell what it stands for.");
            return;
        }
        if (!(leaf instanceof Leaf.Anchor)) {
            Petition petition = of(leaf.petition());
            if (petition == null) {
                incomplete(
                        index,
                        leaf,
                        "it is of one petition more than the " + Signatures.MOST_PETITIONS
                                + " that are kept account of, and does not count below.");
                return;
            }
            replay(index, leaf, petition, hash);
        }
        hours.check(() -> place(index, leaf), leaf);
    }

    static String place(long index, Leaf leaf) {
        return "leaf " + index + " (" + leaf.type()
                + (leaf instanceof Leaf.Anchor ? ")" : " of petition " + leaf.petition() + ")");
    }

    /** Null when it is one too many. */
    private Petition of(UUID id) {
        Petition known = byId.get(id);
        if (known != null || petitions.size() == Signatures.MOST_PETITIONS) {
            return known;
        }
        Petition fresh = new Petition(id, petitions.size());
        byId.put(id, fresh);
        petitions.add(fresh);
        return fresh;
    }

    private void replay(long index, Leaf leaf, Petition petition, byte[] hash) throws IOException {
        if (leaf instanceof Leaf.Open open) {
            open(index, open, petition);
            return;
        }
        requireOpened(index, leaf, petition);
        if (leaf instanceof Leaf.Sign sign) {
            sign(index, sign, petition, hash);
        } else if (leaf instanceof Leaf.Withdraw withdraw) {
            Signatures.Count count = petition.withdraw(withdraw.reason());
            signatures.withdrawn(index, petition, count, withdraw.signature());
        } else if (leaf instanceof Leaf.Publish publish) {
            publish(index, publish, petition);
        } else if (leaf instanceof Leaf.Tally tally) {
            tally(index, tally, petition);
        } else if (leaf instanceof Leaf.KeyDestroyed && !petition.hasEnded()) {
            broken(index, leaf, "the petition has no final TALLY, so its key was still needed.");
        }
    }

    private void sign(long index, Leaf.Sign leaf, Petition petition, byte[] hash) throws IOException {
        if (petition.hasEnded()) {
            broken(
                    index,
                    leaf,
                    "it stands after the petition's final TALLY (leaf "
                            + petition.end().index() + ").");
        }
        if (petition.publication() != null
                && leaf.hour() > petition.publication().closes()) {
            broken(
                    index,
                    leaf,
                    "it is dated after closing: the last hour of signing ended at " + petition.closing() + ".");
        } else if (petition.publication() != null && hours.isSeenWithoutAfter(petition.latestEntry())) {
            broken(
                    index,
                    leaf,
                    "it came into the log more than " + Hours.LONGEST_WAIT.toHours()
                            + " hours after the last hour of signing, which ended at " + petition.closing() + ": "
                            + hours.seenWithout() + ".");
        }
        signatures.signed(index, petition, petition.sign(index, leaf.method()), leaf.nullifier(), hash);
    }

    private void open(long index, Leaf.Open leaf, Petition petition) {
        if (petition.isOpened()) {
            broken(index, leaf, "the petition was opened before: its text would be another one.");
        }
        if (leaf.petition().equals(NOBODY)) {
            broken(index, leaf, "a petition's id cannot be zero.");
        }
        if (!Ecvrf.isKey(leaf.vrfKey())) {
            broken(index, leaf, "its VRF public key is no point of P-256, so nobody could check a nullifier.");
        }
        petition.open();
    }

    private void publish(long index, Leaf.Publish leaf, Petition petition) {
        if (petition.publication() != null) {
            broken(index, leaf, "the petition was published before: its threshold and closing hour are fixed.");
            return;
        }
        petition.publish(leaf);
    }

    private void tally(long index, Leaf.Tally leaf, Petition petition) {
        if (leaf.upTo() > index) {
            broken(index, leaf, "it counts up to size " + leaf.upTo() + ", which lies beyond itself.");
            return;
        }
        if (leaf.isFinal() && petition.lastSigned() >= leaf.upTo()) {
            broken(
                    index,
                    leaf,
                    "it is the final one and leaves out leaf " + petition.lastSigned() + ", a signature before it.");
        }
        boolean isEnd = leaf.isFinal() && !petition.hasEnded();
        if (isEnd || (petition.claims().size() < MOST_TALLIES && tallies < MOST_TALLIES_OF_ALL)) {
            tallies++;
            petition.claim(index, leaf);
        } else {
            incomplete(index, leaf, "it was not recomputed: there are more TALLYs than are kept.");
        }
    }

    private void requireOpened(long index, Leaf leaf, Petition petition) {
        if (!petition.isOpened()) {
            broken(index, leaf, "no OPEN leaf of this petition stands before it.");
        }
    }

    private void incomplete(long index, Leaf leaf, String sentence) {
        faults.add(Kind.INCOMPLETE, place(index, leaf), sentence);
    }

    private void broken(long index, Leaf leaf, String sentence) {
        faults.add(Kind.RULE, place(index, leaf), sentence);
    }
}

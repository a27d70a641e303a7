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
    private static final UUID NOBODY = new UUID(0, 0);

    private final Faults faults;
    private final Hours hours;
    private final Signatures signatures;
    private final Map<UUID, Petition> byId = new HashMap<>();
    private final List<Petition> petitions = new ArrayList<>();

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
        if (leaf instanceof Leaf.Sign sign) {
            sign(index, sign, hash);
        } else if (leaf instanceof Leaf.Withdraw withdraw) {
            withdraw(index, withdraw);
        } else if (!(leaf instanceof Leaf.Anchor)) {
            other(index, leaf);
        }
        hours.check(() -> place(index, leaf), leaf);
    }

    static String place(long index, Leaf leaf) {
        return "leaf " + index + " (" + leaf.type()
                + (leaf instanceof Leaf.Anchor ? ")" : " of petition " + leaf.petition() + ")");
    }

    private Petition of(UUID id) {
        return byId.computeIfAbsent(id, key -> {
            if (petitions.size() == Signatures.MOST_PETITIONS) {
                throw new IllegalStateException("more than " + Signatures.MOST_PETITIONS + " petitions");
            }
            Petition fresh = new Petition(key, petitions.size());
            petitions.add(fresh);
            return fresh;
        });
    }

    private void sign(long index, Leaf.Sign leaf, byte[] hash) throws IOException {
        Petition petition = of(leaf.petition());
        requireOpened(index, leaf, petition);
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
        }
        signatures.signed(index, petition, petition.sign(leaf.method()), leaf.nullifier(), hash);
    }

    private void withdraw(long index, Leaf.Withdraw leaf) throws IOException {
        Petition petition = of(leaf.petition());
        requireOpened(index, leaf, petition);
        signatures.withdrawn(index, petition, petition.withdraw(leaf.reason()), leaf.signature());
    }

    private void other(long index, Leaf leaf) {
        Petition petition = of(leaf.petition());
        if (leaf instanceof Leaf.Open open) {
            open(index, open, petition);
            return;
        }
        requireOpened(index, leaf, petition);
        if (leaf instanceof Leaf.Publish publish) {
            publish(index, publish, petition);
        } else if (leaf instanceof Leaf.Tally tally) {
            tally(index, tally, petition);
        } else if (leaf instanceof Leaf.KeyDestroyed && !petition.hasEnded()) {
            broken(index, leaf, "the petition has no final TALLY, so its key was still needed.");
        }
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
        petition.claim(index, leaf);
    }

    private void requireOpened(long index, Leaf leaf, Petition petition) {
        if (!petition.isOpened()) {
            broken(index, leaf, "no OPEN leaf of this petition stands before it.");
        }
    }

    private void broken(long index, Leaf leaf, String sentence) {
        faults.add(Kind.RULE, place(index, leaf), sentence);
    }
}

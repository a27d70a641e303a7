package kz.listeningstate.audit.verify;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;

/** Takes records sorted by petition and nullifier: when each nullifier was active, in the order of the log. */
final class ByNullifier implements Sorter.Sink {
    /** Petition's number in three bytes, nullifier, index, count. */
    static final int LENGTH = 3 + Signatures.HASH + Long.BYTES + 1;
    /** Beside the count: a WITHDRAW that hit nothing. */
    static final int VOID = 0x80;

    private static final int KEY = 3 + Signatures.HASH;
    private static final Signatures.Count[] COUNTS = Signatures.Count.values();

    private final List<Petition> petitions;
    private final Faults faults;
    private final byte[] key = new byte[KEY];
    private TallyCheck tallies;
    private int next;
    private long activeSince = -1;

    ByNullifier(List<Petition> petitions, Faults faults) {
        this.petitions = petitions;
        this.faults = faults;
    }

    @Override
    public void take(byte[] record) {
        if (tallies == null || !Arrays.equals(record, 0, KEY, key, 0, KEY)) {
            endNullifier();
            System.arraycopy(record, 0, key, 0, KEY);
            advanceTo((key[0] & 0xff) << 16 | (key[1] & 0xff) << 8 | (key[2] & 0xff));
        }
        ByteBuffer in = ByteBuffer.wrap(record, KEY, LENGTH - KEY);
        long index = in.getLong();
        int what = in.get() & 0xff;
        Signatures.Count count = COUNTS[what & ~VOID];
        tallies.count(index, count);
        if (count.isSignature()) {
            signed(index);
        } else if ((what & VOID) == 0 && activeSince >= 0) {
            tallies.active(key, 3, activeSince, index);
            activeSince = -1;
        }
    }

    private void signed(long index) {
        if (activeSince < 0) {
            activeSince = index;
            return;
        }
        faults.add(
                Kind.RULE,
                Signatures.place("SIGN", index, tallies.petition()),
                "its nullifier was active already, since leaf " + activeSince + ": one person is counted twice.");
    }

    private void endNullifier() {
        if (activeSince >= 0) {
            tallies.petition().addActive();
            tallies.active(key, 3, activeSince, Long.MAX_VALUE);
            activeSince = -1;
        }
    }

    /** To the petition of that number; those between have no signatures, but perhaps a TALLY that says so. */
    private void advanceTo(int number) {
        while (next <= number) {
            if (tallies != null) {
                tallies.compare(faults);
            }
            tallies = new TallyCheck(petitions.get(next++));
        }
    }

    void end() {
        endNullifier();
        advanceTo(petitions.size() - 1);
        if (tallies != null) {
            tallies.compare(faults);
        }
    }
}

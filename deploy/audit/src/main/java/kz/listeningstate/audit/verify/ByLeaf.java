package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Kind;

/** Takes records sorted by leaf hash: a SIGN and all that withdraw it, in the order of the log. */
final class ByLeaf implements Sorter.Sink {
    /** Leaf hash (of a WITHDRAW: the one it names), index, petition's number, count, nullifier (of a SIGN). */
    static final int LENGTH = Signatures.HASH + Long.BYTES + Integer.BYTES + 1 + Signatures.HASH;

    private static final Signatures.Count[] COUNTS = Signatures.Count.values();

    private final List<Petition> petitions;
    private final Faults faults;
    private final Sorter.Sink next;
    private final byte[] leafHash = new byte[Signatures.HASH];
    private final byte[] nullifier = new byte[Signatures.HASH];
    private final byte[] out = new byte[ByNullifier.LENGTH];
    private long signedAt = -1;
    private long withdrawnAt = -1;
    private int signedFor;

    ByLeaf(List<Petition> petitions, Faults faults, Sorter.Sink next) {
        this.petitions = petitions;
        this.faults = faults;
        this.next = next;
    }

    @Override
    public void take(byte[] record) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(record, Signatures.HASH, LENGTH - Signatures.HASH);
        long index = in.getLong();
        int petition = in.getInt();
        if (!Arrays.equals(record, 0, Signatures.HASH, leafHash, 0, Signatures.HASH)) {
            System.arraycopy(record, 0, leafHash, 0, Signatures.HASH);
            signedAt = -1;
        }
        Signatures.Count count = COUNTS[in.get()];
        if (count.isSignature()) {
            if (signedAt >= 0 && withdrawnAt >= 0) { // As long as it is active, the nullifier tells.
                faults.add(
                        Kind.RULE,
                        Signatures.place("SIGN", index, petitions.get(petition)),
                        "it is leaf " + signedAt + " once more, which leaf " + withdrawnAt
                                + " withdrew: no two signatures have the same commitment.");
            }
            in.get(nullifier);
            signedAt = index;
            signedFor = petition;
            withdrawnAt = -1;
            pass(petition, index, count, true);
            return;
        }
        String problem = problem(petition);
        if (problem == null) {
            withdrawnAt = index;
        } else {
            faults.add(Kind.RULE, Signatures.place("WITHDRAW", index, petitions.get(petition)), problem);
        }
        pass(petition, index, count, problem == null);
    }

    /** Null when the WITHDRAW hits an active SIGN. */
    private String problem(int petition) {
        if (signedAt < 0) {
            return "no SIGN leaf before it has the hash it names, so it takes away a signature that is none.";
        }
        if (signedFor != petition) {
            return "the SIGN leaf it names, leaf " + signedAt + ", is of petition "
                    + petitions.get(signedFor).id() + ".";
        }
        return withdrawnAt < 0
                ? null
                : "the signature it names, leaf " + signedAt + ", was withdrawn before, by leaf " + withdrawnAt + ".";
    }

    private void pass(int petition, long index, Signatures.Count count, boolean isValid) throws IOException {
        ByteBuffer.wrap(out)
                .put((byte) (petition >>> 16))
                .putShort((short) petition)
                .put(isValid ? nullifier : new byte[Signatures.HASH])
                .putLong(index)
                .put((byte) (count.ordinal() | (isValid ? 0 : ByNullifier.VOID)));
        next.take(out);
    }
}

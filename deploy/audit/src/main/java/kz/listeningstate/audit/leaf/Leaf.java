package kz.listeningstate.audit.leaf;

import java.nio.ByteBuffer;
import java.util.UUID;
import kz.listeningstate.audit.Malformed;

/** A leaf of the log, version 1, big-endian: {@code 01 | type | petition id [16] | hour u32 | body}. */
public sealed interface Leaf {
    /** Bytes before the body. */
    int HEADER_LENGTH = 22;
    /** Bytes of the longest leaf: PUBLISH with a body code of 255 characters. */
    int LONGEST = HEADER_LENGTH + 9 + 255;

    /** Zero in ANCHOR. */
    UUID petition();

    /** Hours since 1970, of receipt. */
    long hour();

    /** As the specification writes the leaf's type. */
    String type();

    /** A petition's text is fixed: its SHA-256, and the key its nullifiers are made with (SEC 1, compressed). */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Open(UUID petition, long hour, byte[] text, byte[] vrfKey) implements Leaf {
        @Override
        public String type() {
            return "OPEN";
        }
    }

    /** Open to everybody: last hour of signing, and the code of the state body. */
    record Publish(UUID petition, long hour, long threshold, long closes, String body) implements Leaf {
        /** In place of an hour of closing. */
        public static final long NO_END = 0xffff_ffffL;

        @Override
        public String type() {
            return "PUBLISH";
        }
    }

    /** One behind which evidence is kept: what it commits to it by. */
    sealed interface Committed extends Leaf {
        byte[] commitment();
    }

    /** A signature: method 1 electronic, 2 paper. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sign(UUID petition, long hour, int method, byte[] nullifier, byte[] commitment) implements Committed {
        public static final int ELECTRONIC = 1;

        @Override
        public String type() {
            return "SIGN";
        }
    }

    /** Reason 0 the signer, 1 court, 2 certificate found fraudulent, 3 paper duplicate; and the SIGN leaf's hash. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Withdraw(UUID petition, long hour, int reason, byte[] signature, byte[] commitment) implements Committed {
        public static final int BY_THE_SIGNER = 0;

        @Override
        public String type() {
            return "WITHDRAW";
        }
    }

    /**
     * The operator's own count of the leaves before {@code upTo}: status 0 interim, 1 final, 2 superseded, 3 lapsed, 4
     * withdrawn by author; and the SHA-256 of the sorted active nullifiers.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Tally(UUID petition, long hour, long upTo, Counts counts, int status, byte[] active) implements Leaf {
        @Override
        public String type() {
            return "TALLY";
        }

        public boolean isFinal() {
            return status != 0;
        }
    }

    /** SHA-256 of the signed act. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeyDestroyed(UUID petition, long hour, byte[] act) implements Leaf {
        @Override
        public String type() {
            return "KEY_DESTROYED";
        }
    }

    /** SHA-256 of the day's audit-trail heads. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Anchor(UUID petition, long hour, byte[] heads) implements Leaf {
        @Override
        public String type() {
            return "ANCHOR";
        }
    }

    static Leaf parse(byte[] bytes) throws Malformed {
        return parse(bytes, 0, bytes.length);
    }

    static Leaf parse(byte[] bytes, int offset, int length) throws Malformed {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        if (length < HEADER_LENGTH || in.get() != 1) {
            throw new Malformed("is no leaf of version 1");
        }
        int type = in.get();
        UUID petition = new UUID(in.getLong(), in.getLong());
        return new LeafBody(in, petition, Integer.toUnsignedLong(in.getInt())).read(type);
    }
}

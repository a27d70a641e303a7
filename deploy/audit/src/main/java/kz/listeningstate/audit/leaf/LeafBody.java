package kz.listeningstate.audit.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.listeningstate.audit.Malformed;

/** What follows the header; each body must end where the leaf ends. */
record LeafBody(ByteBuffer in, UUID petition, long hour) {
    private static final int HASH = 32;
    private static final int POINT = 33;

    Leaf read(int type) throws Malformed {
        return switch (type) {
            case 1 -> open();
            case 2 -> publish();
            case 3 -> sign();
            case 4 -> withdraw();
            case 5 -> tally();
            case 6 -> keyDestroyed();
            case 7 -> anchor();
            default -> throw new Malformed("is a leaf of unknown type " + (type & 0xff));
        };
    }

    private Leaf open() throws Malformed {
        requireLength(HASH + POINT);
        return new Leaf.Open(petition, hour, bytes(HASH), bytes(POINT));
    }

    private Leaf publish() throws Malformed {
        int code = in.remaining() < 9 ? 0 : in.get(in.position() + 8) & 0xff;
        requireLength(9 + code);
        long threshold = Integer.toUnsignedLong(in.getInt());
        long closes = Integer.toUnsignedLong(in.getInt());
        in.get();
        byte[] body = bytes(code);
        for (byte each : body) {
            require(each >= ' ' && each <= '~', "a body code that is not ASCII");
        }
        require(code > 0, "no body code");
        return new Leaf.Publish(petition, hour, threshold, closes, new String(body, StandardCharsets.US_ASCII));
    }

    private Leaf sign() throws Malformed {
        requireLength(1 + HASH + HASH);
        return new Leaf.Sign(petition, hour, oneOf("method", 1, 2), bytes(HASH), bytes(HASH));
    }

    private Leaf withdraw() throws Malformed {
        requireLength(1 + HASH + HASH);
        return new Leaf.Withdraw(petition, hour, oneOf("reason", 0, 3), bytes(HASH), bytes(HASH));
    }

    private Leaf tally() throws Malformed {
        requireLength(5 * Long.BYTES + 1 + HASH);
        long upTo = number();
        Counts counts = new Counts(number(), number(), number(), number());
        return new Leaf.Tally(petition, hour, upTo, counts, oneOf("status", 0, 4), bytes(HASH));
    }

    private Leaf keyDestroyed() throws Malformed {
        requireLength(HASH);
        return new Leaf.KeyDestroyed(petition, hour, bytes(HASH));
    }

    private Leaf anchor() throws Malformed {
        requireLength(HASH);
        require(petition.equals(new UUID(0, 0)), "a petition id that is not zero");
        return new Leaf.Anchor(petition, hour, bytes(HASH));
    }

    private long number() throws Malformed {
        long number = in.getLong();
        require(number >= 0, "a number of 2^63 or more");
        return number;
    }

    private int oneOf(String name, int first, int last) throws Malformed {
        int value = in.get() & 0xff;
        if (value < first || value > last) {
            throw new Malformed("is a leaf with unknown " + name + " " + value);
        }
        return value;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private void requireLength(int length) throws Malformed {
        if (in.remaining() != length) {
            throw new Malformed("is a leaf with a body of " + in.remaining() + " bytes in place of " + length);
        }
    }

    private static void require(boolean holds, String what) throws Malformed {
        if (!holds) {
            throw new Malformed("is a leaf with " + what);
        }
    }
}

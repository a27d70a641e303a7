package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;

/**
 * Looks at the outer shape of untrusted ASN.1 before any parser does: definite lengths in their shortest form, each
 * element inside its parent, nothing behind the end, bounded depth and number. The Authority's software writes DER, so
 * BER's indefinite lengths are refused.
 */
final class DerShape {
    /** A time-stamp token, whose own attributes name its authority, goes 26 deep in its CMS. */
    private static final int DEEPEST = 32;

    private static final int MOST_ELEMENTS = 4_000;

    private final byte[] bytes;
    private final int[] ends = new int[DEEPEST];
    private int position;
    private int depth;

    private DerShape(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) {
        new DerShape(bytes).walk();
    }

    private void walk() {
        int elements = 0;
        int end = bytes.length;
        do {
            require(++elements <= MOST_ELEMENTS, "has too many elements");
            boolean constructed = readTag(end);
            int contentEnd = readLength(end);
            if (constructed) {
                require(depth < DEEPEST, "is nested too deep");
                ends[depth++] = contentEnd;
            } else {
                position = contentEnd;
            }
            while (depth > 0 && position == ends[depth - 1]) {
                depth--;
            }
            end = depth == 0 ? position : ends[depth - 1];
        } while (depth > 0);
        require(position == bytes.length, "has bytes behind its end");
    }

    private boolean readTag(int end) {
        int tag = next(end);
        require((tag & 0x1f) != 0x1f, "has a long tag");
        require(tag != 0, "has an end-of-contents mark");
        return (tag & 0x20) != 0;
    }

    /** Reads a length; returns where the content ends. */
    private int readLength(int end) {
        int length = next(end);
        if (length >= 0x80) {
            int count = length & 0x7f;
            require(count >= 1 && count <= 3, "has an indefinite or huge length");
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | next(end);
            }
            require(length >= 0x80 && length >= (1 << (8 * (count - 1))), "has a length that is not the shortest");
        }
        require(length <= end - position, "is cut short");
        return position + length;
    }

    private int next(int end) {
        require(position < end, "is cut short");
        return bytes[position++] & 0xff;
    }

    private static void require(boolean holds, String what) {
        SignatureRefused.unless(holds, CMS_MALFORMED, "the message " + what);
    }
}

package kz.listeningstate.audit.verify;

import java.util.Arrays;
import kz.listeningstate.audit.Malformed;

/** Reads DER (X.690), definite lengths only, without ever reading past what it was given. */
final class Der {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    /** [0] EXPLICIT. */
    static final int TAGGED_0 = 0xa0;

    private final byte[] bytes;
    private final int end;
    private int at;

    Der(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private Der(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** What the next element, of that tag, holds. */
    Der enter(int tag) throws Malformed {
        if (octet() != tag) {
            throw new Malformed("is not of the ASN.1 form it must have");
        }
        int length = length();
        if (length > end - at) {
            throw new Malformed("ends in the middle of an ASN.1 element");
        }
        at += length;
        return new Der(bytes, at - length, at);
    }

    byte[] content(int tag) throws Malformed {
        Der inner = enter(tag);
        return Arrays.copyOfRange(bytes, inner.at, inner.end);
    }

    private int length() throws Malformed {
        int first = octet();
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7f;
        if (octets == 0 || octets > 3) {
            throw new Malformed("has an ASN.1 length that is not DER or too large");
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | octet();
        }
        return length;
    }

    private int octet() throws Malformed {
        if (at >= end) {
            throw new Malformed("ends in the middle of an ASN.1 element");
        }
        return bytes[at++] & 0xff;
    }
}

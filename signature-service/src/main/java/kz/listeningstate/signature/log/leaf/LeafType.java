package kz.listeningstate.signature.log.leaf;

/** The kinds of leaves, in the order in which they can cause each other. */
public enum LeafType implements Code {
    /** A petition's text is frozen and its key made. */
    OPEN(1, 65),
    /** A petition is published: who it is for, how many are needed, until when. */
    PUBLISH(2, 9),
    /** A person signed. */
    SIGN(3, 65),
    /** A signature no longer counts. */
    WITHDRAW(4, 65),
    /** What the leaves before it add up to. */
    TALLY(5, 73),
    /** A petition's key is gone, and with it the way from a person to a leaf. */
    KEY_DESTROYED(6, 32),
    /** The heads of the audit trails, daily; of no petition. */
    ANCHOR(7, 32);

    private final int code;
    private final int bodyLength;

    LeafType(int code, int bodyLength) {
        this.code = code;
        this.bodyLength = bodyLength;
    }

    @Override
    public int code() {
        return code;
    }

    /** In bytes; of PUBLISH without the body's code. */
    int bodyLength() {
        return bodyLength;
    }
}

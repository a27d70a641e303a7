package kz.listeningstate.signature.log.leaf;

/**
 * What a petition's leaves among the first ones of the log add up to. Each is a u64 in the leaf and below 2^63 here.
 *
 * @param size how many leaves of the log were looked at, from the first
 * @param electronic all SIGN leaves of this method, ever
 * @param paper all SIGN leaves of this method, ever
 * @param withdrawn by the signers
 * @param invalidated for any other reason
 */
public record Totals(long size, long electronic, long paper, long withdrawn, long invalidated) {
    public Totals {
        if (size < 0 || electronic < 0 || paper < 0 || withdrawn < 0 || invalidated < 0) {
            throw new IllegalArgumentException("a total is 0 to 2^63 - 1");
        }
    }

    /** The signatures that count. */
    public long count() {
        return electronic + paper - withdrawn - invalidated;
    }
}

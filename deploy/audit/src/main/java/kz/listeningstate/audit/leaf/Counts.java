package kz.listeningstate.audit.leaf;

import java.util.Locale;

/**
 * Signatures of one petition; the first two count every SIGN leaf ever.
 *
 * @param withdrawn by the signers themselves (reason 0)
 * @param invalidated for every other reason
 */
public record Counts(long electronic, long paper, long withdrawn, long invalidated) {

    /** What a petition's count is. */
    public long count() {
        return electronic + paper - withdrawn - invalidated;
    }

    /** Such as {@code 7 (electronic 8, paper 1, withdrawn 1, invalidated 1)}. */
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "%,d (electronic %,d, paper %,d, withdrawn %,d, invalidated %,d)",
                count(),
                electronic,
                paper,
                withdrawn,
                invalidated);
    }
}

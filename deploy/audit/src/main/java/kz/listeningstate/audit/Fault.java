package kz.listeningstate.audit;

/**
 * One thing that does not hold.
 *
 * @param where what to look at: a tile's path, a leaf, a file, an address
 * @param sentence says what is wrong there and what it means
 */
public record Fault(Kind kind, String where, String sentence) {

    @Override
    public String toString() {
        return where + ": " + sentence;
    }
}

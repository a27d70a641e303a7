package kz.listeningstate.audit.source;

import java.util.Arrays;
import kz.listeningstate.audit.Fault;
import kz.listeningstate.audit.tree.TreeHash;

/**
 * A tile or a bundle as far as it could be read.
 *
 * @param bytes as served; null when nothing was
 * @param count hashes that could be read, at most as many as asked for
 * @param hashes one after another; of a bundle those of its entries
 * @param entries null for a tile, and when nothing was served
 * @param problem null = the right number of hashes or entries and nothing else
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Piece(byte[] bytes, int count, byte[] hashes, Bundle entries, Fault problem) {

    static Piece absent(Fault problem) {
        return new Piece(null, 0, new byte[0], null, problem);
    }

    /** Null when it could not be read. */
    public byte[] hash(int place) {
        return place < count
                ? Arrays.copyOfRange(hashes, place * TreeHash.LENGTH, (place + 1) * TreeHash.LENGTH)
                : null;
    }
}

package kz.listeningstate.signature.log.tree;

/**
 * A tile of the tree with its content.
 *
 * @param path never of entries
 * @param hashes one after the other, {@code 32 * path.width()} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Tile(TilePath path, byte[] hashes) {
    public Tile {
        if (path.isEntries() || hashes.length != path.width() * MerkleHash.LENGTH) {
            throw new IllegalArgumentException("these are not the hashes of " + path);
        }
    }
}

package kz.listeningstate.signature.log.leaf;

import kz.listeningstate.signature.log.tree.MerkleHash;

/**
 * A leaf, encoded and hashed once.
 *
 * @param bytes {@link Leaf#encode}
 * @param hash {@link Leaf#hash}, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LeafEntry(Leaf leaf, byte[] bytes, byte[] hash) {

    public static LeafEntry of(Leaf leaf) {
        byte[] bytes = leaf.encode();
        return new LeafEntry(leaf, bytes, MerkleHash.leaf(bytes));
    }
}

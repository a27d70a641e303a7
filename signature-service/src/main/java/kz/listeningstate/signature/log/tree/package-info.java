/**
 * The mathematics of the public log: the Merkle tree of RFC 9162, 2.1, in the tiles of c2sp.org/tlog-tiles. {@link
 * kz.listeningstate.signature.log.tree.RightEdge} grows a tree, {@link kz.listeningstate.signature.log.tree.TiledTree} proves
 * things of one, {@link kz.listeningstate.signature.log.tree.InclusionProof} and {@link
 * kz.listeningstate.signature.log.tree.ConsistencyProof} check such proofs. Nothing here opens a file or a connection.
 *
 * <p>Hashes are arrays of 32 bytes that nobody changes after making them.
 */
package kz.listeningstate.signature.log.tree;

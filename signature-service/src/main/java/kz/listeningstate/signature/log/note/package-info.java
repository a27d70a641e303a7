/**
 * What is said about the public log, and who signed it: notes (c2sp.org/signed-note), checkpoints (tlog-checkpoint),
 * witnesses' cosignatures (tlog-cosignature), which of them suffice (tlog-policy), proofs that stand for themselves
 * (tlog-proof), the bodies of the witness protocol (tlog-witness) and the promise a signer gets. Every text has one way of
 * being written, and only that one is read. Keys are Ed25519.
 *
 * <p>The other side of each exchange, a witness's and a verifier's, is here as the counterpart that tests hold the log's own
 * side to.
 */
package kz.listeningstate.signature.log.note;

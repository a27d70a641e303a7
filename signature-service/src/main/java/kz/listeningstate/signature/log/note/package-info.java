/**
 * What is said about the public log, and who signed it: notes (c2sp.org/signed-note), checkpoints (tlog-checkpoint),
 * witnesses' cosignatures (tlog-cosignature), which of them suffice (tlog-policy), proofs that stand for themselves
 * (tlog-proof), the bodies of the witness protocol (tlog-witness) and the promise a signer gets. Every text has one way of
 * being written, and only that one is read. Keys are Ed25519.
 *
 * <p>The other side's half, reading requests and cosigning as a witness does, verifying proofs and promises as a holder
 * does, is here too: tests hold what the service writes against it.
 */
package kz.listeningstate.signature.log.note;

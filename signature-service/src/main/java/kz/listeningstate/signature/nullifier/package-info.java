/**
 * The nullifier of a signer in a petition: ECVRF-P256-SHA256-SSWU (RFC 9381), a pseudo-random function of which the holder of
 * the key can prove each value. Plain Java.
 *
 * <p>Read {@link kz.listeningstate.signature.nullifier.Nullifier} (what goes in), {@link
 * kz.listeningstate.signature.nullifier.VrfKey} (the function) and {@link kz.listeningstate.signature.nullifier.Ecvrf}
 * (verification) first, then {@code HashToCurve}, {@code Point}, {@code Scalar} and {@code Field}.
 *
 * <p><b>Time.</b> The key, the nonce of a proof and the input, which names a person, are secret. {@code beta} runs the same
 * operations in the same order, on the same addresses, for every key and every person: neither a branch nor an index nor the
 * length of a loop in its source depends on them. That is why the arithmetic is our own: Bouncy Castle multiplies by a
 * secret in this way ({@code ECAlgorithms.multiplySecret}), but reduces with branches and hashes to the curve in {@code
 * BigInteger}; and beta is in the path of every signature. Not promised: what the JIT compiler and the processor make of it,
 * that no copy of a secret stays in the heap, and the same for {@code prove}, whose nonce (RFC 6979) and last sum modulo q
 * are {@code BigInteger}'s.
 */
package kz.listeningstate.signature.nullifier;

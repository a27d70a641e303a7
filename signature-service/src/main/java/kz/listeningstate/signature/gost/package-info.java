/**
 * Verification of GOST 34.310-2015 signatures, 512 bit, in arithmetic of our own, because its speed decides how many people
 * can sign per second. Public data only: nothing here runs in constant time, and nothing may ever hold a secret.
 *
 * <p>Read {@link kz.listeningstate.signature.gost.GostPublicKey} first, then {@code Point} (the curve) and {@code Field}
 * (numbers modulo p). {@code FixedBase} holds multiples of points that are used again and again: the generator's, and those
 * of the keys of issuing authorities. Tests compare all of it with Bouncy Castle, which {@code gost.own-arithmetic=false}
 * puts in its place.
 */
package kz.listeningstate.signature.gost;

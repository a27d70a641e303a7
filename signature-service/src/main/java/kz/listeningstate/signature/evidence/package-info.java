/**
 * What shows that a signature was rightly counted, kept for an auditor and nobody else. {@link
 * kz.listeningstate.signature.evidence.EvidenceArchive} seals it to a public key whose private half is never in the system
 * and binds it to the signature's leaf of the public log; {@link kz.listeningstate.signature.evidence.EvidenceResource} hands
 * a sealed record over and keeps who took it. {@code deploy/audit} opens it.
 */
package kz.listeningstate.signature.evidence;

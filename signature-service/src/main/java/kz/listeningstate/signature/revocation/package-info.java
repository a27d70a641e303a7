/**
 * Whether a certificate was revoked when a signature was received. {@link
 * kz.listeningstate.signature.revocation.Revocation} asks the sources that the trust profile names: an OCSP answer inside
 * the CMS, the authority's OCSP responder, the CRLs in memory. What is not known is UNKNOWN, never good.
 */
package kz.listeningstate.signature.revocation;

/**
 * What a phone shows and signs: a PDF that people can read, one for each statement and language (ADR 0014). It carries
 * the RFC 8785 statement and the petition's canonical text, printed and attached, and is the same bytes for everyone.
 */
package kz.listeningstate.signature.rendering;

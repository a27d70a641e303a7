/**
 * Signing by a code that eGov Mobile scans: one session for one signature. The page that shows the code follows the
 * session by a secret of its own, the phone signs by another; neither can do the other's part.
 */
package kz.listeningstate.signature.qr;

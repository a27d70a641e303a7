package kz.listeningstate.signature.qr;

/** Where a session stands. */
enum QrState {
    /** The code is shown and nobody has scanned it. */
    WAITING,
    /** The phone knows who asks for a signature. */
    SCANNED,
    /** The phone shows the document. */
    OPENED,
    /** A signature came that was not accepted; the citizen may try again. */
    REFUSED,
    /** The signature is kept and will be counted. */
    SIGNED,
    /** The signature is good but for its revocation check, which nobody can make just now. */
    PENDING,
    /** The time is over and nothing was signed; never stored, always computed. */
    EXPIRED;

    /** Whether a signature was accepted: the session is used up. */
    boolean isUsed() {
        return this == SIGNED || this == PENDING;
    }

    /** Whether nothing more will happen. */
    boolean isOver() {
        return isUsed() || this == EXPIRED;
    }
}

package kz.listeningstate.notification.delivery;

/** The mail server does not take this letter. The reason never quotes the server, whose answer may hold the address. */
class LetterRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    LetterRefusedException(String reason) {
        super(reason);
    }
}

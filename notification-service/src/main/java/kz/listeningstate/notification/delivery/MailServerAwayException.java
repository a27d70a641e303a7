package kz.listeningstate.notification.delivery;

/** The mail server cannot be reached, or says so itself: no letter is to blame. */
class MailServerAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    MailServerAwayException(String reason) {
        super(reason);
    }
}

package kz.listeningstate.notification.event;

/** The database is away: the record is fine, and waits. */
class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgainException(Throwable cause) {
        super("The database did not do it this time", cause);
    }
}

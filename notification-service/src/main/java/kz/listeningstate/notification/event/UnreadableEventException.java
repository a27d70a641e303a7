package kz.listeningstate.notification.event;

/** A record that no second try makes readable. It goes to the dead-letter topic; its message stands in a header there. */
public class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEventException(String reason) {
        super(reason);
    }
}

package kz.listeningstate.notification.contact;

/** Keycloak does not answer, and what is asked for was never, or too long ago, looked up. Try again later. */
public class DirectoryAwayException extends RuntimeException {

    DirectoryAwayException(String reason) {
        super(reason);
    }
}

package kz.listeningstate.notification.contact;

/** Keycloak does not answer, and the account was never looked up before. Try again later. */
public class DirectoryAwayException extends RuntimeException {

    DirectoryAwayException(String reason) {
        super(reason);
    }
}

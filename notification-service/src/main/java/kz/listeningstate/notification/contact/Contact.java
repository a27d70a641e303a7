package kz.listeningstate.notification.contact;

import java.util.Optional;

/** How an account is reached. */
public record Contact(Optional<String> email) {

    /** The address is personal data; a record would print it. */
    @Override
    public String toString() {
        return "Contact[" + (email.isPresent() ? "has" : "has no") + " address]";
    }
}

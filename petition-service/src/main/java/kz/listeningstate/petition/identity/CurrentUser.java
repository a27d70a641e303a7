package kz.listeningstate.petition.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** Whoever makes this request: by bearer token or by the pages' session. Asks Keycloak nothing for anonymous readers. */
@RequestScoped
public class CurrentUser {

    /** There is a valid log-in. */
    public boolean isSignedIn() {
        throw new UnsupportedOperationException();
    }

    /** Keycloak's subject; empty for anonymous readers. */
    public Optional<UUID> id() {
        throw new UnsupportedOperationException();
    }

    /** One of {@link Role}. */
    public boolean hasRole(String role) {
        throw new UnsupportedOperationException();
    }

    /** Code of the body an officer acts for, from the claim {@code body}. */
    public Optional<String> body() {
        throw new UnsupportedOperationException();
    }

    /** Name to greet with; empty for anonymous readers. */
    public Optional<String> displayName() {
        throw new UnsupportedOperationException();
    }
}

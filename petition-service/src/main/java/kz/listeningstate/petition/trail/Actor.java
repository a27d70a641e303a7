package kz.listeningstate.petition.trail;

import java.util.UUID;

/**
 * Who acted, and as what.
 *
 * @param id Keycloak's subject; null: the service itself, by the law's calendar or by a count, or somebody without a log-in
 * @param role one of {@link kz.listeningstate.petition.identity.Role}, {@code author} or {@code system}
 */
public record Actor(UUID id, String role) {

    /** What happens by itself: a term runs out, a count crosses the threshold. */
    public static final Actor SYSTEM = new Actor(null, "system");

    /** The petition's or appeal's author, whatever else that person may be; null: by the appeal's slip, without a log-in. */
    public static Actor author(UUID id) {
        return new Actor(id, "author");
    }
}

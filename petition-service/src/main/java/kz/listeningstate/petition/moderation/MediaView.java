package kz.listeningstate.petition.moderation;

import java.time.Instant;

/**
 * A mass medium that was informed of a publication.
 *
 * @param outlet its name
 */
public record MediaView(String outlet, Instant informedAt) {}

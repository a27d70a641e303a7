package kz.listeningstate.petition.petition;

import java.time.Instant;

/**
 * A moderator's reasoned refusal (90-2(6)).
 *
 * @param ground code of the ground in the rule set, for instance {@code forbidden-9}
 */
public record Rejection(Instant at, String ground, String reason) {}

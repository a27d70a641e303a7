package kz.listeningstate.petition.body;

import java.util.UUID;

/**
 * An officer as others at the body know them.
 *
 * @param id in the register of officers
 * @param distributes may give appeals to colleagues
 */
public record Colleague(UUID id, String name, String position, boolean distributes) {}

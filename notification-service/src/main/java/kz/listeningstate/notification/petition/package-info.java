/**
 * Turns the events of petitions into messages; who is told what stands in {@code contracts/README.md}.
 *
 * <p>An event that arrives after a later step was told (a replay of a dead letter, say) is remembered, not told: it is
 * no news any more. Each step of a petition is told to each reader once, and what may happen again once per event.
 */
package kz.listeningstate.notification.petition;

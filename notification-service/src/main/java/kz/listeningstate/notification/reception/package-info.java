/**
 * Turns the events of personal reception into messages to the visitor; who is told what stands in {@code contracts/README.md}.
 * Each event is told once.
 */
package kz.listeningstate.notification.reception;

/**
 * Turns the events of appeals into messages; who is told what stands in {@code contracts/README.md}. An appeal may pass through
 * many bodies' hands and come back, so there are no steps: each event is told once, whatever was told before.
 */
package kz.listeningstate.notification.appeal;

/** {@code deploy/load/run appeals}: officers' queues, citizens who follow and who file, among a million appeals. */
package kz.listeningstate.load.appeals;

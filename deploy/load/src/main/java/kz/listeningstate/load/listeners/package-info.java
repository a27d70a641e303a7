/** Whether those who watch a count slow down those who sign. */
package kz.listeningstate.load.listeners;

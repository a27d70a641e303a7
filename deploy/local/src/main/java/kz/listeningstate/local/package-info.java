/**
 * The whole system on one machine: every server it stands on, the three services in JVMs of their own, an
 * edge that joins them at one address, a page for the mails, and a holder of demo keys that answers as
 * NCALayer does.
 */
package kz.listeningstate.local;

/** How many people can sign in one second, measured from outside against the whole system on this machine. */
package kz.listeningstate.load.signing;

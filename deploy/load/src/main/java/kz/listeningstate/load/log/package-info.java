/** The public log: how fast leaves get their places, how soon everybody sees them, and what they cost in bytes. */
package kz.listeningstate.load.log;

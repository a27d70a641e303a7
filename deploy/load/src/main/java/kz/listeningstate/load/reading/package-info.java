/** People who read much that is there: how it is loaded, asked for, and what the database did for it. */
package kz.listeningstate.load.reading;

/** Whether an appeal's body is suggested rightly, beside plain full-text search. */
package kz.listeningstate.load.routing;

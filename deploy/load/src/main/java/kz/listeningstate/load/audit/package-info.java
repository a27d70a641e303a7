/** The auditor's program on a log of any size. */
package kz.listeningstate.load.audit;

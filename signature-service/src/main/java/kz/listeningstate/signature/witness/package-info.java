/** The client of witnesses (c2sp.org/tlog-witness), who cosign what they saw and so keep the log from telling two stories. */
package kz.listeningstate.signature.witness;

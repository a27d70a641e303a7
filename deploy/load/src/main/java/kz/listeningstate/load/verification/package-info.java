/** How many signatures one second of processor time verifies, beside others who can do it. */
package kz.listeningstate.load.verification;

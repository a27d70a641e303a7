/** Asking others over HTTP: nobody's answer may be without end, in length or in time. */
package kz.listeningstate.signature.http;

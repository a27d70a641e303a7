/**
 * The servers the system stands on, started inside this JVM or beside it: the launcher runs them for a
 * person, the tests of every service run them for themselves. All listen on 127.0.0.1 only.
 */
package kz.listeningstate.embedded;

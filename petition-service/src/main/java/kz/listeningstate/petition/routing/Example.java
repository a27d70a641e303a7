package kz.listeningstate.petition.routing;

/** A text, and whose desk it belonged on. */
record Example(String text, Desk desk) {}

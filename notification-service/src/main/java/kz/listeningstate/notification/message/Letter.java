package kz.listeningstate.notification.message;

/** A mail, ready to be sent: its subject on one line, and both of its parts. */
public record Letter(String subject, String text, String html) {}

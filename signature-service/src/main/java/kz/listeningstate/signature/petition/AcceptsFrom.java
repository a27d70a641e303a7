package kz.listeningstate.signature.petition;

/** Whose signature a petition waits for. */
public enum AcceptsFrom {
    /** Nobody's but the author's, who signs first. */
    AUTHOR,
    /** Anybody's: the author has signed. */
    EVERYONE
}

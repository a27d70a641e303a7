package kz.listeningstate.petition.petition;

/**
 * A file that belongs to a petition's text and is signed with it, by its hash.
 *
 * @param sha256 of its bytes, hex
 */
public record AttachedFile(String name, String sha256) {}

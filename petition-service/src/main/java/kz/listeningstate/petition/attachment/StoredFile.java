package kz.listeningstate.petition.attachment;

/**
 * A file that is kept.
 *
 * @param key under which its bytes lie; says nothing to anybody outside
 * @param size in bytes
 * @param sha256 of its bytes, hex
 */
public record StoredFile(String key, FileKind kind, long size, String sha256) {}

package kz.listeningstate.petition.attachment;

import java.util.UUID;

/**
 * A file as it is listed.
 *
 * @param sha256 of its bytes, hex
 * @param size in bytes
 */
public record FileView(UUID id, String name, String mediaType, String sha256, long size) {}

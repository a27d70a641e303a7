package kz.listeningstate.petition.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a petition.
 *
 * @param mediaType as its content says: PDF, JPEG or PNG
 * @param size in bytes
 * @param sha256 of its bytes, hex; part of the text that is signed
 */
public record AttachmentView(UUID id, String name, String mediaType, long size, String sha256, Instant addedAt) {}

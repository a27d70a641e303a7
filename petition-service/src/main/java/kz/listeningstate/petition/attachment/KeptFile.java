package kz.listeningstate.petition.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * A file as a feature's row names it; its bytes lie outside the database.
 *
 * @param mediaType as its content says
 * @param size in bytes
 * @param sha256 of its bytes, hex
 * @param storeKey under which they lie; says nothing to anybody outside
 */
@Embeddable
public record KeptFile(
        String name,
        String mediaType,
        @Column(name = "bytes") long size,
        String sha256,
        String storeKey) {

    public static KeptFile of(FileName name, StoredFile file) {
        return new KeptFile(
                file.kind().named(name.name()), file.kind().mediaType(), file.size(), file.sha256(), file.key());
    }

    public FileView view(UUID id) {
        return new FileView(id, name, mediaType, sha256, size);
    }
}

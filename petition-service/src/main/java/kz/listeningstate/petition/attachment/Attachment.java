package kz.listeningstate.petition.attachment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A file (қосымша, приложение) that belongs to a petition's text (90-2(2)) and is signed with it. */
@Entity
class Attachment {
    @Id
    private UUID id;

    private UUID petitionId;
    private int place;

    @Embedded
    private KeptFile file;

    private Instant addedAt;

    protected Attachment() {}

    Attachment(UUID petitionId, int place, KeptFile file, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.place = place;
        this.file = file;
        this.addedAt = now;
    }

    UUID id() {
        return id;
    }

    int place() {
        return place;
    }

    KeptFile file() {
        return file;
    }

    AttachmentView view() {
        return new AttachmentView(id, file.name(), file.mediaType(), file.size(), file.sha256(), addedAt);
    }
}

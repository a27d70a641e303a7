package kz.listeningstate.petition.moderation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One mass medium that was informed of a publication (90-2(8)). */
@Entity
class MediaNotice {
    @EmbeddedId
    private Key id;

    private UUID informedBy;
    private Instant informedAt;

    /** Each medium once for a petition. */
    @Embeddable
    record Key(UUID petitionId, String outlet) {}

    protected MediaNotice() {}

    MediaNotice(UUID petitionId, String outlet, UUID moderator, Instant now) {
        this.id = new Key(petitionId, outlet);
        this.informedBy = moderator;
        this.informedAt = now;
    }

    String outlet() {
        return id.outlet();
    }

    MediaView view() {
        return new MediaView(id.outlet(), informedAt);
    }
}

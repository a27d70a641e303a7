package kz.listeningstate.petition.appeal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;

/** A file that somebody uploaded for an appeal, and of the appeal that then named it. */
@Entity
@Table(name = "appeal_attachment")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class AppealAttachment {
    @Id
    private UUID id;

    private UUID account;
    private UUID appealId;
    private Integer place;

    @Embedded
    private KeptFile file;

    private Instant addedAt;

    protected AppealAttachment() {}

    AppealAttachment(UUID id, UUID account, KeptFile file, Instant now) {
        this.id = id;
        this.account = account;
        this.file = file;
        this.addedAt = now;
    }

    /** @param inPlace its place among the files of that appeal, from 0 */
    void fileWith(UUID appeal, int inPlace) {
        appealId = appeal;
        place = inPlace;
    }

    UUID id() {
        return id;
    }

    KeptFile file() {
        return file;
    }

    FileView view() {
        return file.view(id);
    }
}

package kz.listeningstate.petition.consideration;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;

/** An annex (қосымша, приложение) of a decision, named in the manifest by its hash. */
@Entity
@Table(name = "decision_annex")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class Annex {
    @Id
    private UUID id;

    private UUID petitionId;
    private Instant addedAt;
    private UUID addedBy;

    @Embedded
    private KeptFile file;

    protected Annex() {}

    Annex(UUID petitionId, KeptFile file, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.file = file;
        this.addedBy = officer;
        this.addedAt = now;
    }

    KeptFile file() {
        return file;
    }

    FileView view() {
        return file.view(id);
    }
}

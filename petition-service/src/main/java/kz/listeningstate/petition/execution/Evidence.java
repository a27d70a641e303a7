package kz.listeningstate.petition.execution;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;

/** A file that shows what a report says. */
@Entity
@Table(name = "report_evidence")
@SuppressWarnings("UnusedVariable") // columns that only queries read
class Evidence {
    @Id
    private UUID id;

    private UUID reportId;
    private int place;

    @Embedded
    private KeptFile file;

    protected Evidence() {}

    Evidence(UUID reportId, int place, KeptFile file) {
        this.id = UUID.randomUUID();
        this.reportId = reportId;
        this.place = place;
        this.file = file;
    }

    KeptFile file() {
        return file;
    }

    FileView view() {
        return file.view(id);
    }
}

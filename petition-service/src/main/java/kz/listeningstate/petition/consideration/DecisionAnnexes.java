package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.Download;
import kz.listeningstate.petition.attachment.FileKind;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;
import kz.listeningstate.petition.attachment.StoredFiles;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** Files that belong to a decision; like its text they change until the head has signed. */
@ApplicationScoped
@Transactional
class DecisionAnnexes {
    private static final int MOST = 10;

    private final Desk desk;
    private final Annexes annexes;
    private final Decisions decisions;
    private final StoredFiles files;
    private final Trail trail;
    private final Clock clock;

    DecisionAnnexes(Desk desk, Annexes annexes, Decisions decisions, StoredFiles files, Trail trail, Clock clock) {
        this.desk = desk;
        this.annexes = annexes;
        this.decisions = decisions;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** Adds a file to the draft; 409 {@code too-many-files}, and what {@link StoredFiles#take} refuses. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public FileView add(UUID petition, @Valid FileName name, InputStream bytes) {
        return files.take(
                () -> requireRoom(petition),
                bytes,
                FileKind.PAGES_AND_DATA,
                file -> added(petition, KeptFile.of(name, file)));
    }

    private void requireRoom(UUID petition) {
        desk.considered(petition);
        if (annexes.count("petitionId", petition) >= MOST) {
            throw new Problem(409, "too-many-files");
        }
    }

    private FileView added(UUID petition, KeptFile file) {
        requireRoom(petition);
        Annex annex = new Annex(petition, file, desk.officer().id(), clock.instant());
        annexes.persist(annex);
        trail.add(petition, clock.instant(), desk.officer(), "annex-added", Map.of("sha256", file.sha256()));
        return annex.view();
    }

    void remove(UUID petition, UUID id) {
        desk.considered(petition);
        Annex annex = annexes.one(petition, id).orElseThrow(Problem::notFound);
        annexes.delete(annex);
        files.release(annex.file().storeKey());
        String sha256 = annex.file().sha256();
        trail.add(petition, clock.instant(), desk.officer(), "annex-removed", Map.of("sha256", sha256));
    }

    /** Of a published decision, for anyone. */
    Download published(UUID petition, UUID id) {
        if (decisions.findByIdOptional(petition).filter(Decision::isPublished).isEmpty()) {
            throw Problem.notFound();
        }
        return download(petition, id, true);
    }

    /** Before it is published, for the body's officers. */
    Download drafted(UUID petition, UUID id) {
        desk.petition(petition);
        return download(petition, id, false);
    }

    private Download download(UUID petition, UUID id, boolean isPublic) {
        Annex annex = annexes.one(petition, id).orElseThrow(Problem::notFound);
        return files.download(annex.file(), isPublic);
    }
}

package kz.listeningstate.petition.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.petition.AttachedFile;
import kz.listeningstate.petition.petition.AttachedFiles;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Petitioning;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** What an author attaches to a draft (90-2(2)); readers of the petition read it. Frozen with the text. */
@ApplicationScoped
@Transactional
public class Attaching implements AttachedFiles {
    private final Attachments attachments;
    private final StoredFiles files;
    private final Petitioning petitioning;
    private final PetitionCatalogue catalogue;
    private final Trail trail;
    private final AttachmentSettings limits;
    private final Clock clock;

    Attaching(
            Attachments attachments,
            StoredFiles files,
            Petitioning petitioning,
            PetitionCatalogue catalogue,
            Trail trail,
            AttachmentSettings limits,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.petitioning = petitioning;
        this.catalogue = catalogue;
        this.trail = trail;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Adds a file to the caller's draft. 409 {@code text-frozen} or {@code too-many-files}; 413 {@code file-too-large}; 422
     * {@code file-kind}, {@code file-damaged} or {@code file-active}.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public AttachmentView add(UUID petition, @Valid FileName name, InputStream bytes) {
        return files.take(
                () -> lockWithRoom(petition), bytes, FileKind.PAGES, file -> added(petition, KeptFile.of(name, file)));
    }

    private AttachmentView added(UUID petition, KeptFile file) {
        Actor author = lockWithRoom(petition);
        int place = 1
                + attachments.ofPetition(petition).stream()
                        .mapToInt(Attachment::place)
                        .max()
                        .orElse(0);
        Instant now = clock.instant();
        Attachment attachment = new Attachment(petition, place, file, now);
        attachments.persist(attachment);
        trail.add(petition, now, author, "file-attached", details(attachment.view()));
        return attachment.view();
    }

    private Actor lockWithRoom(UUID petition) {
        Actor author = petitioning.lockOwnDraft(petition);
        if (attachments.count("petitionId", petition) >= limits.count()) {
            throw new Problem(409, "too-many-files");
        }
        return author;
    }

    /** Takes a file away from the caller's draft; 409 {@code text-frozen}. */
    public void remove(UUID petition, UUID id) {
        Actor author = petitioning.lockOwnDraft(petition);
        Attachment attachment = attachments.find(petition, id).orElseThrow(Problem::notFound);
        remove(attachment);
        trail.add(petition, clock.instant(), author, "file-removed", details(attachment.view()));
    }

    /** Files of a petition that the caller may read. */
    public List<AttachmentView> list(UUID petition) {
        catalogue.read(petition);
        return views(petition);
    }

    /** The same for those who hold its link. */
    public List<AttachmentView> listByLink(String token) {
        return views(catalogue.byLink(token).id());
    }

    /** A file of a petition that the caller may read; the caller closes its bytes. */
    public Download open(UUID petition, UUID id) {
        return open(catalogue.read(petition), id);
    }

    /** The same for those who hold its link. */
    public Download openByLink(String token, UUID id) {
        return open(catalogue.byLink(token), id);
    }

    private Download open(PetitionView petition, UUID id) {
        Attachment attachment = attachments.find(petition.id(), id).orElseThrow(Problem::notFound);
        return files.download(attachment.file(), petition.isPublic());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<AttachedFile> of(UUID petition) {
        return views(petition).stream()
                .map(file -> new AttachedFile(file.name(), file.sha256()))
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(UUID petition) {
        attachments.ofPetition(petition).forEach(this::remove);
        attachments.flush();
    }

    private void remove(Attachment attachment) {
        attachments.delete(attachment);
        files.release(attachment.file().storeKey());
    }

    private List<AttachmentView> views(UUID petition) {
        return attachments.ofPetition(petition).stream().map(Attachment::view).toList();
    }

    /** Never the name: it is free text. */
    private static Map<String, Object> details(AttachmentView file) {
        return Map.of("file", file.id().toString(), "sha256", file.sha256(), "size", file.size());
    }
}

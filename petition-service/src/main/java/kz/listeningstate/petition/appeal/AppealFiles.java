package kz.listeningstate.petition.appeal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.attachment.Download;
import kz.listeningstate.petition.attachment.FileKind;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;
import kz.listeningstate.petition.attachment.StoredFiles;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files of appeals: uploaded first, then named by the appeal that is filed. The appellant reads them, and officers of the bodies
 * that deal with it or with a complaint about it; nobody else. What no appeal names is deleted.
 */
@ApplicationScoped
@Transactional
class AppealFiles {
    private static final int UNFILED = 10;
    private static final int BATCH = 100;

    private final AppealAttachments attachments;
    private final FilingRecords records;
    private final OwnAppeals own;
    private final AppealDesk desk;
    private final ComplaintDesk complaints;
    private final StoredFiles files;
    private final Sealing sealing;
    private final CurrentUser user;
    private final Duration unfiledAfter;
    private final Clock clock;

    AppealFiles(
            AppealAttachments attachments,
            FilingRecords records,
            OwnAppeals own,
            AppealDesk desk,
            ComplaintDesk complaints,
            StoredFiles files,
            Sealing sealing,
            CurrentUser user,
            @ConfigProperty(name = "appeals.unfiled-after") Duration unfiledAfter,
            Clock clock) {
        this.attachments = attachments;
        this.records = records;
        this.own = own;
        this.desk = desk;
        this.complaints = complaints;
        this.files = files;
        this.sealing = sealing;
        this.user = user;
        this.unfiledAfter = unfiledAfter;
        this.clock = clock;
    }

    /** 409 {@code too-many-files}, and what {@link StoredFiles#takeSealed} refuses. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    FileView add(@Valid FileName name, InputStream bytes) {
        UUID account = user.requiredId();
        UUID id = UUID.randomUUID();
        return files.takeSealed(
                () -> requireRoom(account), bytes, FileKind.PAGES, content -> sealing.seal(content, id), file -> {
                    requireRoom(account);
                    AppealAttachment attachment =
                            new AppealAttachment(id, account, KeptFile.of(name, file), clock.instant());
                    attachments.persist(attachment);
                    return attachment.view();
                });
    }

    private void requireRoom(UUID account) {
        if (attachments.countUnfiled(account) >= UNFILED) {
            throw new Problem(409, "too-many-files");
        }
    }

    /** Before it is filed; 404 {@code not-found} afterwards, and for anybody else's. */
    void remove(UUID id) {
        remove(attachments.unfiled(user.requiredId(), id).orElseThrow(Problem::notFound));
    }

    FilingView own(UUID appeal) {
        return view(own.read(appeal).id());
    }

    FilingView atDesk(UUID handling) {
        return view(desk.read(handling).appeal().id());
    }

    FilingView withComplaint(UUID complaint) {
        return view(complaints.read(complaint).appeal().id());
    }

    Download openOwn(UUID appeal, UUID id) {
        return open(own.read(appeal).id(), id);
    }

    Download openAtDesk(UUID handling, UUID id) {
        return open(desk.read(handling).appeal().id(), id);
    }

    Download openWithComplaint(UUID complaint, UUID id) {
        return open(complaints.read(complaint).appeal().id(), id);
    }

    private FilingView view(UUID appeal) {
        FilingRecord filed = records.findById(appeal);
        List<FileView> attached = attachments.of(appeal);
        // A petition that goes on as an appeal was filed by nobody's form.
        return filed == null
                ? new FilingView(null, null, null, null, attached)
                : new FilingView(
                        filed.identity(),
                        filed.statementSha256(),
                        filed.complainedOf(),
                        filed.complainedAgainst(),
                        attached);
    }

    private Download open(UUID appeal, UUID id) {
        KeptFile file =
                attachments.one(appeal, id).orElseThrow(Problem::notFound).file();
        byte[] content = sealing.openBytes(files.read(file.storeKey()), id);
        return new Download(file.name(), file.mediaType(), file.size(), false, new ByteArrayInputStream(content));
    }

    @Scheduled(
            identity = "appeal-attachments",
            every = "{attachments.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::some) == BATCH) {
            // The next ones.
        }
    }

    private int some() {
        List<AppealAttachment> old = attachments.unfiledSince(clock.instant().minus(unfiledAfter), BATCH);
        old.forEach(this::remove);
        return old.size();
    }

    private void remove(AppealAttachment attachment) {
        attachments.delete(attachment);
        files.release(attachment.file().storeKey());
    }
}

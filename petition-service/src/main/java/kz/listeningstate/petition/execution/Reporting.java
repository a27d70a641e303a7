package kz.listeningstate.petition.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.attachment.Download;
import kz.listeningstate.petition.attachment.FileKind;
import kz.listeningstate.petition.attachment.FileName;
import kz.listeningstate.petition.attachment.FileView;
import kz.listeningstate.petition.attachment.KeptFile;
import kz.listeningstate.petition.attachment.StoredFiles;
import kz.listeningstate.petition.consideration.Desk;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** Reports on measures, by the body that carries one out or the one that decided. */
@ApplicationScoped
@Transactional
class Reporting {
    private static final int MOST_EVIDENCE = 5;

    private final Desk desk;
    private final PetitionLife petitions;
    private final Measures measures;
    private final ProgressReports reports;
    private final EvidenceFiles evidence;
    private final Ratings ratings;
    private final StoredFiles files;
    private final Trail trail;
    private final Clock clock;

    Reporting(
            Desk desk,
            PetitionLife petitions,
            Measures measures,
            ProgressReports reports,
            EvidenceFiles evidence,
            Ratings ratings,
            StoredFiles files,
            Trail trail,
            Clock clock) {
        this.desk = desk;
        this.petitions = petitions;
        this.measures = measures;
        this.reports = reports;
        this.evidence = evidence;
        this.ratings = ratings;
        this.files = files;
        this.trail = trail;
        this.clock = clock;
    }

    /** 403 {@code other-body} for officers of other bodies; 409 {@code measure-ended}. */
    ProgressReport.View report(UUID petition, UUID id, ReportDraft draft) {
        petitions.lock(petition);
        Measure measure = measures.one(petition, id).orElseThrow(Problem::notFound);
        String body = desk.ownBody();
        if (!body.equals(measure.ownerBody())
                && !body.equals(petitions.view(petition).bodyCode())) {
            throw new Problem(403, "other-body");
        }
        Instant now = clock.instant();
        measure.report(draft.percent());
        ProgressReport report = new ProgressReport(
                id, draft.text(), draft.percent(), body, desk.officer().id(), now);
        reports.persist(report);
        reports.flush();
        petitions.tell(
                petition,
                "progress-reported",
                Map.of(
                        "measureId",
                        id.toString(),
                        "percent",
                        draft.percent(),
                        "reportId",
                        report.id().toString(),
                        "sha256",
                        trail.hash(report.content())),
                desk.officer());
        return view(report);
    }

    /** The newest first, for anyone. */
    Page<ProgressReport.View> list(UUID petition, UUID id, int page, int size) {
        if (measures.one(petition, id).isEmpty()) {
            throw Problem.notFound();
        }
        var query = reports.of(id);
        long total = query.count();
        List<ProgressReport.View> items =
                query.page(page, size).list().stream().map(this::view).toList();
        return new Page<>(items, page, size, total);
    }

    /** Adds a file that shows what a report of the caller's body says; 409 {@code too-many-files}, {@code measure-ended}. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public FileView addEvidence(UUID petition, UUID report, @Valid FileName name, InputStream bytes) {
        return files.take(
                () -> placeForEvidence(petition, report),
                bytes,
                FileKind.PAGES_AND_DATA,
                file -> added(petition, report, KeptFile.of(name, file)));
    }

    private int placeForEvidence(UUID petition, UUID id) {
        petitions.lock(petition);
        ProgressReport report = find(petition, id);
        if (!desk.ownBody().equals(report.bodyCode())) {
            throw new Problem(403, "other-body");
        }
        measures.one(petition, report.measureId())
                .orElseThrow(Problem::notFound)
                .requireRunning();
        int place = (int) evidence.count("reportId", id);
        if (place >= MOST_EVIDENCE) {
            throw new Problem(409, "too-many-files");
        }
        return place;
    }

    private FileView added(UUID petition, UUID report, KeptFile file) {
        Evidence added = new Evidence(report, placeForEvidence(petition, report), file);
        evidence.persist(added);
        Map<String, Object> details = Map.of("report", report.toString(), "sha256", file.sha256());
        trail.add(petition, clock.instant(), desk.officer(), "evidence-added", details);
        return added.view();
    }

    Download evidence(UUID petition, UUID report, UUID file) {
        find(petition, report);
        return files.download(
                evidence.one(report, file).orElseThrow(Problem::notFound).file(), true);
    }

    /** One signer's rating of a report; whoever calls has checked the handle. */
    Rating.Summary rate(UUID petition, UUID report, String handle, int stars) {
        find(petition, report);
        ratings.keep(report, handle, stars, clock.instant());
        return ratings.of(report);
    }

    ProgressReport find(UUID petition, UUID report) {
        return reports.findByIdOptional(report)
                .filter(found -> measures.one(petition, found.measureId()).isPresent())
                .orElseThrow(Problem::notFound);
    }

    private ProgressReport.View view(ProgressReport report) {
        return report.view(evidence.of(report.id()), ratings.of(report.id()));
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.problem.Problem;

/**
 * Where officers work on complaints: first the body complained of, which satisfies or sends on, then the higher body, which
 * decides; neither touches the other's part. Acts name the version that the officer has read.
 */
@ApplicationScoped
@Transactional
class ComplaintDesk {
    private final AppealComplaints complaints;
    private final Appeals appeals;
    private final Handlings handlings;
    private final Appellants appellants;
    private final ComplaintLife life;
    private final AppealDesk desk;
    private final ComplaintViews views;
    private final AppealViews appealViews;
    private final Clock clock;

    ComplaintDesk(
            AppealComplaints complaints,
            Appeals appeals,
            Handlings handlings,
            Appellants appellants,
            ComplaintLife life,
            AppealDesk desk,
            ComplaintViews views,
            AppealViews appealViews,
            Clock clock) {
        this.complaints = complaints;
        this.appeals = appeals;
        this.handlings = handlings;
        this.appellants = appellants;
        this.life = life;
        this.desk = desk;
        this.views = views;
        this.appealViews = appealViews;
        this.clock = clock;
    }

    /** Open ones that the own body has now, nearest last day first. */
    Page<ComplaintDossier> queue(int page, int size) {
        var query = complaints.openAt(desk.ownBodies(), WorkingCalendar.dateOf(clock.instant()));
        long total = query.count();
        return new Page<>(query.page(page, size).stream().map(this::dossier).toList(), page, size, total);
    }

    /** For both bodies, for the higher one once it has it; 404 {@code not-found}, 403 {@code other-body}. */
    ComplaintDossier read(UUID id) {
        return dossier(own(id));
    }

    /** As above. */
    AppealComplaint own(UUID id) {
        AppealComplaint complaint = complaints.findByIdOptional(id).orElseThrow(Problem::notFound);
        List<String> own = desk.ownBodies();
        if (!own.contains(complaint.bodyCode()) && !complaint.isHeldBy(own, clock.instant())) {
            throw new Problem(403, "other-body").against("91(4)");
        }
        return complaint;
    }

    /** The one that has it now reads and signs what it drafts. */
    void requireHeld(AppealComplaint complaint) {
        complaint.requireHeldBy(desk.ownBodies(), clock.instant());
    }

    /** 91(4). */
    ComplaintDossier forward(UUID id, int version) {
        ComplaintLife.Locked locked = held(id, version);
        locked.complaint().forward(locked.about().law(), clock.instant());
        life.tellForwarded(locked, desk.officer());
        return dossier(locked.complaint());
    }

    /** Writes or rewrites the decision, which nobody else sees before the head signs it. */
    ComplaintDossier draft(UUID id, int version, ComplaintDraft draft) {
        ComplaintLife.Locked locked = held(id, version);
        Instant now = clock.instant();
        locked.complaint()
                .draft(
                        new ComplaintRuling(
                                draft.outcome(),
                                draft.reasons().strip(),
                                draft.newAct() == null ? null : draft.newAct().strip(),
                                draft.orderedDueOn(),
                                desk.officer().id(),
                                now),
                        locked.about().law(),
                        now);
        life.drafted(locked, desk.officer());
        return dossier(locked.complaint());
    }

    /** Locked for the body that has it now. */
    ComplaintLife.Locked held(UUID id, int version) {
        ComplaintLife.Locked locked = life.locked(id, Optional.of(version));
        requireHeld(locked.complaint());
        return locked;
    }

    private ComplaintDossier dossier(AppealComplaint complaint) {
        boolean shown = complaint.decidedAt() == null && complaint.isHeldBy(desk.ownBodies(), clock.instant());
        Appeal appeal = appeals.findById(complaint.appealId());
        return new ComplaintDossier(
                views.view(complaint),
                shown ? ComplaintDraft.of(complaint.ruling()) : null,
                appealViews.view(appeal, handlings.of(appeal.id())),
                appellants.of(appeal));
    }
}

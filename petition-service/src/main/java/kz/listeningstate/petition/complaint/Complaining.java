package kz.listeningstate.petition.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.consideration.Consideration;
import kz.listeningstate.petition.consideration.DecisionView;
import kz.listeningstate.petition.consideration.Desk;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/**
 * The author complains of a decision that does not satisfy the petition wholly: to the body itself, which hands it on (91(4)),
 * within three months (92). It is registered in the moment it is filed; what becomes of it is another feature's.
 */
@ApplicationScoped
@Transactional
class Complaining {
    private final PetitionLife petitions;
    private final Consideration consideration;
    private final Desk desk;
    private final AdministrativeComplaints complaints;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    Complaining(
            PetitionLife petitions,
            Consideration consideration,
            Desk desk,
            AdministrativeComplaints complaints,
            WorkingCalendar calendar,
            CurrentUser user,
            Clock clock) {
        this.petitions = petitions;
        this.consideration = consideration;
        this.desk = desk;
        this.complaints = complaints;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /** 409 {@code nothing-to-complain-of}, {@code already-complained}, {@code complaint-too-late}; 403 {@code not-the-author}. */
    AdministrativeComplaint.View file(UUID petition, String language, String text) {
        petitions.lock(petition);
        DecisionView decision = consideration.published(petition);
        UUID author = user.requiredId();
        if (!petitions.isAuthor(petition, author)) {
            throw new Problem(403, "not-the-author");
        }
        requirePossible(decision, author);
        Instant now = clock.instant();
        LocalDate registeredOn = calendar.registrationDay(now);
        AdministrativeComplaint complaint =
                new AdministrativeComplaint(petition, author, decision.bodyCode(), language, text, now, registeredOn);
        complaints.persistAndFlush(complaint);
        petitions.tell(
                petition,
                "complaint-registered",
                Map.of("complaintId", complaint.id().toString(), "registeredOn", registeredOn.toString()),
                Actor.author(author));
        return complaint.view();
    }

    private void requirePossible(DecisionView decision, UUID author) {
        if (decision.outcome() == Outcome.SATISFIED) {
            throw new Problem(409, "nothing-to-complain-of");
        }
        if (WorkingCalendar.dateOf(clock.instant()).isAfter(decision.remedy().until())) {
            throw new Problem(409, "complaint-too-late");
        }
        if (complaints.of(decision.petitionId(), author).isPresent()) {
            throw new Problem(409, "already-complained");
        }
    }

    /** The caller's own; 404 without one. */
    AdministrativeComplaint.View own(UUID petition) {
        return complaints
                .of(petition, user.requiredId())
                .orElseThrow(Problem::notFound)
                .view();
    }

    /** Filed with the officer's body, the oldest first. */
    Page<AdministrativeComplaint.View> atOwnBody(int page, int size) {
        var query = complaints.at(desk.ownBodies());
        long total = query.count();
        return new Page<>(
                query.page(page, size).list().stream()
                        .map(AdministrativeComplaint::view)
                        .toList(),
                page,
                size,
                total);
    }
}

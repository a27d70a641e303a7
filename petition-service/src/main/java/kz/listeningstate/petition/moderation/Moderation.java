package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * Moderation (модерация): is the petition one that the law lets through (90-2(3-6))? For the role moderator: the queue, one
 * petition with all that moderators know of it, claims and the checklist. The verdict is {@link Judging}.
 */
@ApplicationScoped
@Transactional
public class Moderation {
    private final PetitionLife petitions;
    private final ModerationCases cases;
    private final RejectionProposals proposals;
    private final ModerationFiles files;
    private final Desk desk;
    private final Checklist checklist;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    Moderation(
            PetitionLife petitions,
            ModerationCases cases,
            RejectionProposals proposals,
            ModerationFiles files,
            Desk desk,
            Checklist checklist,
            RuleSets ruleSets,
            WorkingCalendar calendar,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.proposals = proposals;
        this.files = files;
        this.desk = desk;
        this.checklist = checklist;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Petitions without a verdict, those with the fewest working days left first. */
    public Page<ModerationItem> queue(int page, int size) {
        return queue(QueuePart.ALL, page, size);
    }

    /** As above, a part of them. */
    public Page<ModerationItem> queue(QueuePart part, int page, int size) {
        Page<PetitionView> waiting = switch (part) {
            case ALL -> petitions.awaitingVerdict(page, size);
            case MINE -> petitions.awaitingVerdict(cases.claimedBy(user.requiredId(), clock.instant()), page, size);
            case RAISED -> petitions.awaitingVerdict(cases.raised(), page, size);
            case SECOND_OPINION ->
                petitions.awaitingVerdict(proposals.awaitingAnotherThan(user.requiredId()), page, size);
        };
        return new Page<>(items(waiting.items()), page, size, waiting.total());
    }

    /** Drafts whose authors asked for a look before the text is frozen, the oldest request first. */
    public Page<ModerationItem> drafts(int page, int size) {
        var asked = cases.toLookAt();
        long total = asked.count();
        List<UUID> ids = asked.page(page, size).list().stream()
                .map(ModerationCase::petitionId)
                .toList();
        Map<UUID, PetitionView> views = new HashMap<>();
        petitions.views(ids).forEach(view -> views.put(view.id(), view));
        return new Page<>(
                items(ids.stream().map(views::get).filter(Objects::nonNull).toList()), page, size, total);
    }

    /** One petition with its term, whether or not a verdict was given; 404 {@code not-found} for drafts. */
    public ModerationItem item(UUID petitionId) {
        return item(visible(petitionId));
    }

    /** All that moderators know of a petition. */
    public ModerationFile file(UUID petitionId) {
        PetitionView petition = visible(petitionId);
        return files.of(item(petition), user.requiredId());
    }

    /** Grounds on which this petition may be refused, by its own rule set. */
    public List<Ground> grounds(UUID petitionId) {
        return ruleSets.get(visible(petitionId).ruleSet()).grounds();
    }

    /** Works on a petition alone, for a while; once more: for longer. 409 {@code claimed-by-other}. */
    public ModerationItem claim(UUID petitionId) {
        Desk.Matter matter = desk.open(petitionId);
        if (matter.fresh()) {
            trail.add(petitionId, matter.now(), matter.actor(), "moderation-claimed", Map.of());
        }
        return item(matter.petition());
    }

    /** Gives an own claim back; nothing happens without one. */
    public ModerationItem release(UUID petitionId) {
        PetitionView petition = desk.submitted(petitionId);
        ModerationCase file = desk.locked(petitionId);
        Instant now = clock.instant();
        if (file.claimedBy(now).filter(user.requiredId()::equals).isPresent()) {
            file.release();
            trail.add(petitionId, now, new Actor(user.requiredId(), Role.MODERATOR), "moderation-released", Map.of());
        }
        return item(petition);
    }

    /**
     * Answers some of the grounds.
     *
     * @param read version of the case that the moderator has read; 412 {@code stale-version}
     */
    public ModerationFile answer(UUID petitionId, @Valid ChecklistDraft draft, int read) {
        Desk.Matter matter = desk.open(petitionId, read);
        checklist.answer(matter, draft.answers());
        return files.of(item(matter.petition()), matter.moderator());
    }

    ModerationItem item(PetitionView petition) {
        return items(List.of(petition)).get(0);
    }

    private PetitionView visible(UUID petitionId) {
        PetitionView petition = petitions.view(petitionId);
        if (petition.submittedAt() == null
                && cases.findByIdOptional(petitionId)
                        .filter(ModerationCase::isToBeLookedAt)
                        .isEmpty()) {
            throw Problem.notFound();
        }
        return petition;
    }

    private List<ModerationItem> items(List<PetitionView> views) {
        List<UUID> ids = views.stream().map(PetitionView::id).toList();
        Map<UUID, ModerationCase> known = cases.of(ids);
        Map<UUID, RejectionProposal> proposed = proposals.awaiting(ids);
        Instant now = clock.instant();
        LocalDate today = WorkingCalendar.dateOf(now);
        return views.stream()
                .map(view -> {
                    LocalDate due = view.moderationDueOn();
                    ModerationCase file = known.getOrDefault(view.id(), new ModerationCase(view.id()));
                    return new ModerationItem(
                            view,
                            due,
                            due == null ? null : calendar.workingDaysBetween(today, due),
                            CaseView.of(file, proposed.get(view.id()), user.requiredId(), now));
                })
                .toList();
    }
}

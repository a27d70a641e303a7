package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.Page;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;

/** Moderation (модерация): is the petition one that the law lets through (90-2(3-6))? For the role moderator. */
@ApplicationScoped
@Transactional
public class Moderation {
    private final PetitionLife petitions;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    Moderation(PetitionLife petitions, RuleSets ruleSets, WorkingCalendar calendar, CurrentUser user, Clock clock) {
        this.petitions = petitions;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /** Petitions without a verdict, most urgent first. */
    public Page<ModerationItem> queue(int page, int size) {
        Page<PetitionView> waiting = petitions.awaitingVerdict(page, size);
        return new Page<>(waiting.items().stream().map(this::item).toList(), page, size, waiting.total());
    }

    /** One petition with its term, whether or not a verdict was given; 404 {@code not-found} for drafts. */
    public ModerationItem item(UUID petitionId) {
        return item(submitted(petitionId));
    }

    /** Grounds on which this petition may be refused, by its own rule set. */
    public List<Ground> grounds(UUID petitionId) {
        return ruleSets.get(submitted(petitionId).ruleSet()).grounds();
    }

    /** Gives the verdict; the same verdict again changes nothing, another one is 409 {@code already-moderated}. */
    public ModerationItem decide(UUID petitionId, @Valid ModerationVerdict verdict) {
        submitted(petitionId);
        PetitionView judged = switch (verdict.verdict()) {
            case APPROVED -> petitions.approve(petitionId, user.requiredId());
            case REJECTED -> reject(petitionId, verdict);
        };
        return item(judged);
    }

    private PetitionView reject(UUID petitionId, ModerationVerdict verdict) {
        if (verdict.ground() == null || verdict.ground().isBlank()) {
            throw Problem.invalidField("ground", "required");
        }
        if (verdict.reason() == null || verdict.reason().isBlank()) {
            throw Problem.invalidField("reason", "required");
        }
        return petitions.reject(
                petitionId,
                user.requiredId(),
                verdict.ground(),
                verdict.reason().strip());
    }

    private PetitionView submitted(UUID petitionId) {
        PetitionView petition = petitions.view(petitionId);
        if (petition.submittedAt() == null) {
            throw Problem.notFound();
        }
        return petition;
    }

    private ModerationItem item(PetitionView petition) {
        LocalDate due = petition.moderationDueOn();
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        return new ModerationItem(petition, due, due == null ? null : calendar.workingDaysBetween(today, due));
    }
}

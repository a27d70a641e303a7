package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.petition.Page;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;

/**
 * Consideration (рассмотрение) by the competent body (90-5, 90-6). For the role officer, who acts for the own body
 * alone: a petition of another body is 403 {@code other-body}.
 */
@ApplicationScoped
@Transactional
public class Consideration {
    private static final String STATE_LANGUAGE = "kk";

    private final PetitionLife petitions;
    private final Decisions decisions;
    private final WorkingCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    Consideration(
            PetitionLife petitions, Decisions decisions, WorkingCalendar calendar, CurrentUser user, Clock clock) {
        this.petitions = petitions;
        this.decisions = decisions;
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    /** Petitions registered at the officer's body, nearest deadline first. */
    public Page<Dossier> queue(int page, int size) {
        Page<PetitionView> registered = petitions.registeredAt(ownBody(), page, size);
        return new Page<>(registered.items().stream().map(this::dossier).toList(), page, size, registered.total());
    }

    /** One petition of the officer's body. */
    public Dossier dossier(UUID petitionId) {
        return dossier(ownPetition(petitionId));
    }

    /** Writes or rewrites the draft of the decision. */
    public Dossier saveDecision(UUID petitionId, @Valid DecisionDraft draft) {
        PetitionView petition = ownPetition(petitionId);
        String language = draft.language() == null ? petition.language() : draft.language();
        if (!language.equals(STATE_LANGUAGE) && !language.equals(petition.language())) {
            // In the state language or the petition's (90-6(2)).
            throw Problem.invalidField("language", "decision-language");
        }
        Decision decision = decisions.lock(petitionId).orElseGet(() -> new Decision(petitionId));
        decision.write(draft, language, user.requiredId(), clock.instant());
        decisions.persistAndFlush(decision);
        return dossier(petition);
    }

    /** Publishes the saved draft; signing ends. Repeating it changes nothing; 409 {@code no-decision} without a draft. */
    public Dossier publishDecision(UUID petitionId) {
        ownPetition(petitionId);
        Decision decision = decisions.lock(petitionId).orElseThrow(() -> new Problem(409, "no-decision"));
        if (decision.isPublished()) {
            return dossier(petitions.view(petitionId));
        }
        decision.publish(clock.instant());
        return dossier(petitions.decide(petitionId, decision.outcome()));
    }

    /** The published decision, for anyone; 404 {@code not-found} before. */
    public DecisionView published(UUID petitionId) {
        Decision decision = decisions
                .findByIdOptional(petitionId)
                .filter(Decision::isPublished)
                .orElseThrow(Problem::notFound);
        return decision.view(petitions.view(petitionId));
    }

    private String ownBody() {
        return user.body().orElseThrow(() -> new Problem(403, "no-body"));
    }

    private PetitionView ownPetition(UUID petitionId) {
        String body = ownBody();
        PetitionView petition = petitions.view(petitionId);
        if (!petition.phase().isPublic()
                || (petition.registeredOn() == null && petition.bodyCode().equals(body))) {
            throw Problem.notFound();
        }
        if (!petition.bodyCode().equals(body)) {
            throw new Problem(403, "other-body");
        }
        return petition;
    }

    private Dossier dossier(PetitionView petition) {
        LocalDate until = WorkingCalendar.dateOf(petition.decidedAt() != null ? petition.decidedAt() : clock.instant());
        LocalDate due = petition.decisionDueOn();
        return new Dossier(
                petition,
                petitions.authorName(petition.id()),
                petition.registeredOn(),
                due,
                calendar.workingDaysBetween(until, due),
                until.isAfter(due),
                decisions
                        .findByIdOptional(petition.id())
                        .map(decision -> decision.view(petition))
                        .orElse(null));
    }
}

package kz.listeningstate.petition.consideration;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.Authors;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import kz.listeningstate.petition.trail.Trail;

/**
 * Consideration (рассмотрение) by the competent body (90-5, 90-6). For the role officer, who acts for the own body
 * alone: a petition of another body is 403 {@code other-body}.
 */
@ApplicationScoped
@Transactional
public class Consideration {
    private static final String STATE_LANGUAGE = "kk";

    private final Desk desk;
    private final PetitionLife petitions;
    private final Authors authors;
    private final Decisions decisions;
    private final DecisionViews views;
    private final Statements statements;
    private final List<Duty> duties;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final Clock clock;

    Consideration(
            Desk desk,
            PetitionLife petitions,
            Authors authors,
            Decisions decisions,
            DecisionViews views,
            Statements statements,
            @All List<Duty> duties,
            WorkingCalendar calendar,
            Trail trail,
            Clock clock) {
        this.desk = desk;
        this.petitions = petitions;
        this.authors = authors;
        this.decisions = decisions;
        this.views = views;
        this.statements = statements;
        this.duties = duties;
        this.calendar = calendar;
        this.trail = trail;
        this.clock = clock;
    }

    /** Petitions registered at the officer's body, nearest deadline first. */
    public Page<Dossier> queue(int page, int size) {
        Page<PetitionView> registered = petitions.registeredAt(desk.ownBodies(), page, size);
        return new Page<>(registered.items().stream().map(this::dossier).toList(), page, size, registered.total());
    }

    /** One petition of the officer's body. */
    public Dossier dossier(UUID petitionId) {
        return dossier(desk.petition(petitionId));
    }

    /**
     * Writes or rewrites the draft of the decision; 409 {@code already-decided} once it is signed, 412 {@code stale-version}
     * when it was rewritten since it was read.
     *
     * @param version that was read; null only while nothing is written
     */
    public Dossier saveDecision(UUID petitionId, @Valid DecisionDraft draft, IfMatch version) {
        PetitionView petition = desk.considered(petitionId);
        String language = draft.language() == null ? petition.language() : draft.language();
        if (!language.equals(STATE_LANGUAGE) && !language.equals(petition.language())) {
            // In the state language or the petition's (90-6(2)).
            throw Problem.invalidField("language", "decision-language").against("90-6(2)");
        }
        if (draft.reasons() == null || draft.reasons().isBlank()) {
            throw Problem.invalidField("reasons", "decision-reasons").against("90-6(2)");
        }
        Decision decision = decisions.lock(petitionId).orElse(null);
        if (decision == null) {
            decision = new Decision(petitionId);
        } else {
            IfMatch.check(IfMatch.required(version), decision.version());
        }
        decision.write(draft, language, desk.officer().id(), clock.instant());
        decisions.persistAndFlush(decision);
        trail.add(
                petitionId, clock.instant(), desk.officer(), "decision-drafted", Map.of("version", decision.version()));
        return dossier(petition);
    }

    /**
     * Publishes the signed decision, at the latest on the next working day (90-6(3)); signing of the petition ends. Repeating
     * it changes nothing; 409 {@code no-decision} without a draft, {@code decision-unsigned} without the head's signature.
     */
    public Dossier publishDecision(UUID petitionId) {
        desk.petition(petitionId);
        petitions.lock(petitionId);
        Decision decision = decisions.lock(petitionId).orElseThrow(() -> new Problem(409, "no-decision"));
        if (decision.isPublished()) {
            return dossier(petitions.view(petitionId));
        }
        decision.publish(clock.instant());
        return dossier(petitions.decide(petitionId, decision.outcome(), desk.officer()));
    }

    /** The head's official statement, made once about a published decision (90-6(3)); 409 {@code already-stated}. */
    Dossier state(UUID petitionId, StatementDraft draft) {
        PetitionView petition = desk.petition(petitionId);
        petitions.lock(petitionId);
        LocalDate published =
                WorkingCalendar.dateOf(publishedDecision(petitionId).publishedAt());
        if (draft.madeOn().isBefore(published) || draft.madeOn().isAfter(WorkingCalendar.dateOf(clock.instant()))) {
            throw Problem.invalidField("madeOn", "invalid");
        }
        if (statements.findByIdOptional(petitionId).isPresent()) {
            throw new Problem(409, "already-stated");
        }
        statements.persist(
                new OfficialStatement(petitionId, draft, desk.officer().id(), clock.instant()));
        Map<String, String> details = Map.of("madeOn", draft.madeOn().toString());
        trail.add(petitionId, clock.instant(), desk.officer(), "statement-made", details);
        return dossier(petition);
    }

    /** The published decision, for anyone; 404 {@code not-found} before. */
    public DecisionView published(UUID petitionId) {
        return views.view(publishedDecision(petitionId), petitions.view(petitionId));
    }

    /** The bytes that the head signed, of a published decision; 404 {@code not-found} before. */
    public byte[] publishedManifest(UUID petitionId) {
        HeadSignature signature = publishedDecision(petitionId).signature();
        if (signature == null) {
            // Published before decisions were signed here.
            throw Problem.notFound();
        }
        return signature.manifest();
    }

    private Decision publishedDecision(UUID petitionId) {
        return decisions
                .findByIdOptional(petitionId)
                .filter(Decision::isPublished)
                .orElseThrow(Problem::notFound);
    }

    /** The draft's language versions as they are discussed, for the body's officer; 409 {@code no-decision}. */
    public DecisionView draft(UUID petitionId) {
        DecisionView draft = dossier(desk.considered(petitionId)).decision();
        if (draft == null) {
            throw new Problem(409, "no-decision");
        }
        return draft;
    }

    /** What the body had to do before it decides (90-5(2)), and what became of it. */
    public List<DecisionView.DutyView> duties(PetitionView petition) {
        return views.duties(petition);
    }

    void requireNothingUnderWay(UUID petitionId) {
        duties.forEach(duty -> duty.requireNotUnderWay(petitionId));
    }

    private Dossier dossier(PetitionView petition) {
        Decision decision = decisions.findByIdOptional(petition.id()).orElse(null);
        // The head's signature ends the term; the next working day is for publication.
        boolean signed = decision != null && decision.isSigned();
        LocalDate until = WorkingCalendar.dateOf(signed ? decision.signature().signedAt() : clock.instant());
        if (petition.decidedAt() != null && !signed) {
            until = WorkingCalendar.dateOf(petition.decidedAt());
        }
        LocalDate due = petition.decisionDueOn();
        Authors.Named author = authors.of(petition.id());
        return new Dossier(
                petition,
                author.fullName(),
                author.residence(),
                petition.registeredOn(),
                due,
                calendar.workingDaysBetween(until, due),
                until.isAfter(due),
                decision == null ? null : views.view(decision, petition));
    }
}

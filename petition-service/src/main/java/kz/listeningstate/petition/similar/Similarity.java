package kz.listeningstate.petition.similar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionCatalogue;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionSubmitted;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.SameSubject;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Petitions on what may be the same subject (90-2(4)(3)): shown to the author while typing and at the submission, and to
 * moderators. It finds and explains; only a moderator judges.
 */
@ApplicationScoped
@Transactional
public class Similarity implements SameSubject {
    private static final int KEPT = 10;
    /** Any number that no other lock of this database uses. */
    private static final long PUBLICATION_LOCK = 0x7075626c6963L;

    private static final Comparator<SimilarPetition> LEAST_ALIKE =
            Comparator.comparingDouble(petition -> petition.score().value());
    private static final Comparator<SimilarPetition> MOST_ALIKE_FIRST =
            LEAST_ALIKE.reversed().thenComparing(SimilarPetition::id);

    private final SimilarTexts texts;
    private final SubmissionFindings findings;
    private final PetitionCatalogue catalogue;
    private final PetitionLife life;
    private final RuleSets ruleSets;
    private final CurrentUser user;
    private final double least;
    private final double strong;
    private final Clock clock;

    Similarity(
            SimilarTexts texts,
            SubmissionFindings findings,
            PetitionCatalogue catalogue,
            PetitionLife life,
            RuleSets ruleSets,
            CurrentUser user,
            @ConfigProperty(name = "similar.least-score", defaultValue = "0.35") double least,
            @ConfigProperty(name = "similar.strong-score", defaultValue = "0.7") double strong,
            Clock clock) {
        this.texts = texts;
        this.findings = findings;
        this.catalogue = catalogue;
        this.life = life;
        this.ruleSets = ruleSets;
        this.user = user;
        this.least = least;
        this.strong = strong;
        this.clock = clock;
    }

    /** To words that are being typed, by today's rules; the most alike first. */
    public List<SimilarPetition> to(@Valid SimilarQuestion question, int limit) {
        return search(question, null, ruleSets.inForceOn(today()), limit);
    }

    /** To a petition of the caller, or for moderators to any submitted one; else 404 {@code not-found}. */
    public SimilarPetitions to(UUID petitionId, int limit) {
        PetitionView petition = catalogue.read(petitionId);
        if (!user.hasRole(Role.MODERATOR) && !catalogue.isOwn(petitionId)) {
            throw Problem.notFound();
        }
        return new SimilarPetitions(search(petition, limit), findings.ofPetition(petitionId));
    }

    @Override
    public boolean becamePublicSince(Instant since, UUID petitionId) {
        texts.lock(PUBLICATION_LOCK);
        return search(life.view(petitionId), KEPT).stream()
                .filter(petition -> petition.score().value() >= strong)
                .map(petition -> life.view(petition.id()).publishedAt())
                .anyMatch(publishedAt -> publishedAt.isAfter(since));
    }

    void remember(@Observes PetitionSubmitted submitted) {
        findings.keep(submitted.petitionId(), search(life.view(submitted.petitionId()), KEPT));
    }

    private List<SimilarPetition> search(PetitionView petition, int limit) {
        return search(SimilarQuestion.of(petition), petition.id(), ruleSets.get(petition.ruleSet()), limit);
    }

    /** A petition decided a year ago to the day stands in nobody's way; under the old rules no decided one did. */
    private List<SimilarPetition> search(SimilarQuestion question, UUID except, RuleSet rules, int limit) {
        LocalDate today = today();
        Collection<SimilarPetition> best = texts
                .search(question, except, WorkingCalendar.endOf(today.minusYears(rules.duplicateYears())), today)
                .stream()
                .filter(petition -> petition.score().value() >= least)
                .collect(Collectors.toMap(SimilarPetition::id, Function.identity(), BinaryOperator.maxBy(LEAST_ALIKE)))
                .values();
        return best.stream().sorted(MOST_ALIKE_FIRST).limit(limit).toList();
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }
}

package kz.listeningstate.petition.petition;

import static kz.listeningstate.petition.deadline.DeadlineKind.COLLECTION;
import static kz.listeningstate.petition.deadline.DeadlineKind.CONSIDERATION;
import static kz.listeningstate.petition.deadline.DeadlineKind.COSIGNERS;
import static kz.listeningstate.petition.deadline.DeadlineKind.DECISION_PUBLICATION;
import static kz.listeningstate.petition.deadline.DeadlineKind.MEDIA_INFORMED;
import static kz.listeningstate.petition.deadline.DeadlineKind.MODERATION;
import static kz.listeningstate.petition.deadline.DeadlineKind.THRESHOLD_NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;

/** The deadlines that follow from a petition's facts; those of the body's own steps are set where the steps are. */
final class PetitionTerms {
    private final Petition petition;
    private final LegalFrame law;
    private final List<Term> terms = new ArrayList<>();

    private PetitionTerms(Petition petition, LegalFrame law) {
        this.petition = petition;
        this.law = law;
    }

    /** Author and portal tell of the crossing (90-4). The portal does from its moment on; {@code metAt}: the author too. */
    static Term thresholdNotice(Petition petition, LegalFrame law, Instant metAt) {
        PetitionTerms terms = new PetitionTerms(petition, law);
        terms.thresholdNotice(metAt);
        return terms.terms.get(0);
    }

    static List<Term> of(Petition petition, LegalFrame law) {
        PetitionTerms terms = new PetitionTerms(petition, law);
        terms.beforePublication();
        terms.afterPublication();
        return terms.terms;
    }

    private void beforePublication() {
        if (petition.opening().openedAt() != null) {
            add(
                    COSIGNERS,
                    null,
                    day(petition.opening().openedAt()),
                    petition.opening().cosignersDueOn(),
                    petition.moderation().cosignedAt(),
                    null);
        }
        if (petition.moderation().moderationDueOn() != null) {
            add(
                    MODERATION,
                    null,
                    petition.moderation().moderationStartedOn(),
                    petition.moderation().moderationDueOn(),
                    first(
                            petition.moderation().approvedAt(),
                            petition.moderation().rejectedAt()),
                    petition.moderation().moderatedBy());
        }
    }

    private void afterPublication() {
        if (petition.publication().publishedAt() == null) {
            return;
        }
        LocalDate published = day(petition.publication().publishedAt());
        add(
                MEDIA_INFORMED,
                null,
                published,
                after(published, law.rules().mediaWorkingDays()),
                petition.publication().mediaInformedAt(),
                petition.publication().mediaInformedBy());
        add(
                COLLECTION,
                null,
                published,
                petition.publication().collectionEndsOn(),
                petition.consideration().thresholdReachedAt(),
                null);
        if (petition.consideration().thresholdReachedAt() != null) {
            thresholdNotice(null);
            add(
                    CONSIDERATION,
                    petition.text().bodyCode(),
                    petition.consideration().registeredOn(),
                    petition.consideration().decisionDueOn(),
                    first(
                            petition.consideration().decisionSignedAt(),
                            petition.consideration().decidedAt()),
                    null);
            publicationOfDecision();
        }
    }

    private void thresholdNotice(Instant metAt) {
        LocalDate reached = day(petition.consideration().thresholdReachedAt());
        add(THRESHOLD_NOTICE, null, reached, after(reached, law.rules().noticeWorkingDays()), metAt, null);
    }

    private void publicationOfDecision() {
        if (petition.consideration().decisionSignedAt() != null) {
            LocalDate signed = day(petition.consideration().decisionSignedAt());
            LocalDate due = after(signed, law.rules().publicationWorkingDays());
            add(
                    DECISION_PUBLICATION,
                    petition.text().bodyCode(),
                    signed,
                    due,
                    petition.consideration().decidedAt(),
                    null);
        }
    }

    private void add(DeadlineKind kind, String body, LocalDate from, LocalDate due, Instant metAt, UUID metBy) {
        // Nobody judges a lapsed petition any more.
        boolean over =
                petition.hasEnded() || (kind == MODERATION && petition.ending().lapsedAt() != null);
        terms.add(new Term(kind, petition.id(), body, from, due, metAt, metBy, metAt == null && over));
    }

    private LocalDate after(LocalDate day, int workingDays) {
        return law.calendar().plusWorkingDays(day, workingDays);
    }

    private static LocalDate day(Instant at) {
        return WorkingCalendar.dateOf(at);
    }

    private static Instant first(Instant... moments) {
        return Stream.of(moments).filter(at -> at != null).findFirst().orElse(null);
    }
}

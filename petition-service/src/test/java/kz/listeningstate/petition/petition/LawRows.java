package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;

/**
 * The rows of the law that a petition's facts must obey at any moment, with the law's own numbers and days counted one by
 * one. What people did is told by the test, never read from the petition.
 */
final class LawRows {
    private static final int COSIGNERS = 50;

    private final boolean newLaw;
    private final boolean central;
    private final boolean countsFromDraft;
    private final NaiveDays days;

    /** The most that was counted since the page opened, and the threshold by the population at the publishing act. */
    long mostCounted;

    /** When the log showed the first 50; the news of it may have come days later. */
    Instant fiftyShownAt;

    long thresholdByLaw;

    LawRows(boolean newLaw, boolean central, boolean countsFromDraft, NaiveDays days) {
        this.newLaw = newLaw;
        this.central = central;
        this.countsFromDraft = countsFromDraft;
        this.days = days;
    }

    /** 90-3(4): of the Government 50,000, of a village with up to 50,000 people 5 %, rounded up. */
    static long threshold(boolean central, long population) {
        return central ? 50_000 : (population * 5 + 99) / 100;
    }

    void check(Petition petition, Instant now, Map<DeadlineKind, Term> terms) {
        before(petition, now, terms);
        if (petition.publication().publishedAt() != null) {
            published(petition, now, terms);
        }
        if (petition.consideration().thresholdReachedAt() != null) {
            considered(petition, terms);
        }
        ended(petition, now);
    }

    /** 90-2(2) to (6). */
    private void before(Petition petition, Instant now, Map<DeadlineKind, Term> terms) {
        Opening opening = petition.opening();
        if (petition.submission().submittedAt() != null) {
            assertEquals(petition.ruleSet(), petition.submission().acknowledgedList(), "90-2(3): the list was read");
        }
        if (opening.openedAt() != null) {
            assertNotNull(petition.submission().submittedAt(), "90-2(2): nobody signs what is not frozen");
            LocalDate due = days.after(NaiveDays.day(opening.openedAt()), newLaw ? 20 : 10);
            assertEquals(due, opening.cosignersDueOn(), "90-2(4)(1): term for co-signers");
            assertEquals(due, terms.get(DeadlineKind.COSIGNERS).dueOn());
        }
        Moderation moderation = petition.moderation();
        boolean fromDraft = countsFromDraft && newLaw && opening.openedAt() != null;
        assertEquals(fromDraft || moderation.cosignedAt() != null, moderation.moderationDueOn() != null);
        if (moderation.cosignedAt() != null) {
            assertTrue(mostCounted >= COSIGNERS, "90-2(4)(1): 50 were counted");
            Instant start = countsFromDraft && newLaw ? petition.createdAt() : fiftyShownAt;
            LocalDate due = days.after(NaiveDays.day(start), 20);
            assertEquals(due, moderation.moderationDueOn(), "90-2(5): term for the verdict");
            assertEquals(due, terms.get(DeadlineKind.MODERATION).dueOn());
        }
        if (petition.phase(now) == Phase.LAPSED || petition.ending().lapsedAt() != null) {
            assertTrue(NaiveDays.isOver(opening.cosignersDueOn(), now), "90-2(4)(1): lapses when the term is over");
            assertEquals(null, moderation.cosignedAt(), "90-2(4)(1): lapses without 50");
        }
        if (moderation.rejectedAt() != null) {
            assertFalse(
                    moderation.rejectionReason().isBlank()
                            || moderation.rejectionGround().isBlank(),
                    "90-2(6)");
            assertEquals(null, moderation.approvedAt(), "90-2(6): one verdict");
        }
    }

    /** 90-2(7), (8) and 90-3. */
    private void published(Petition petition, Instant now, Map<DeadlineKind, Term> terms) {
        Publication publication = petition.publication();
        assertNotNull(petition.moderation().approvedAt(), "90-2(5): never public without approval");
        assertNotNull(petition.moderation().cosignedAt(), "90-2(4)(1): never public without 50 co-signers");
        assertTrue(mostCounted >= COSIGNERS, "90-2(4)(1): never public without 50 co-signers");
        assertNotNull(publication.number());
        LocalDate day = NaiveDays.day(publication.publishedAt());
        assertEquals(thresholdByLaw, publication.threshold().longValue(), "90-3(4): fixed at publication");
        assertEquals(NaiveDays.halfAYearAfter(day), publication.collectionEndsOn(), "90-3(2): six months");
        assertEquals(days.after(day, 5), terms.get(DeadlineKind.MEDIA_INFORMED).dueOn(), "90-2(8): five days");
        if (petition.phase(now) == Phase.CLOSED_SHORT || petition.ending().fellShortAt() != null) {
            assertTrue(NaiveDays.isOver(publication.collectionEndsOn(), now), "90-3(5): after six months only");
            assertEquals(null, petition.consideration().registeredOn(), "90-3(5): forwarded or registered");
        }
    }

    /** 90-4 to 90-6. */
    private void considered(Petition petition, Map<DeadlineKind, Term> terms) {
        Consideration consideration = petition.consideration();
        Instant reachedAt = consideration.thresholdReachedAt();
        assertNotNull(petition.publication().publishedAt(), "90-4: only what is public is registered");
        assertTrue(consideration.thresholdReachedWith() >= thresholdByLaw, "90-4: with the threshold");
        assertTrue(mostCounted >= thresholdByLaw, "90-4: with the threshold");
        assertEquals(days.registration(reachedAt), consideration.registeredOn(), "90-4: registered at once");
        LocalDate due = days.after(consideration.registeredOn(), central ? 40 : 20);
        assertEquals(due, consideration.decisionDueOn(), "90-5(1): no extension");
        assertEquals(due, terms.get(DeadlineKind.CONSIDERATION).dueOn());
        LocalDate notice = days.after(NaiveDays.day(reachedAt), 3);
        assertEquals(notice, terms.get(DeadlineKind.THRESHOLD_NOTICE).dueOn(), "90-4: notice in three days");
        if (consideration.decidedAt() != null) {
            assertNotNull(consideration.decisionSignedAt(), "90-6(1): no decision without the head's signature");
        }
        if (consideration.decisionSignedAt() != null) {
            LocalDate next = days.after(NaiveDays.day(consideration.decisionSignedAt()), 1);
            assertEquals(next, terms.get(DeadlineKind.DECISION_PUBLICATION).dueOn(), "90-6(3): the next working day");
        }
    }

    private static void ended(Petition petition, Instant now) {
        long endings = Stream.of(
                        petition.consideration().decidedAt(),
                        petition.moderation().rejectedAt(),
                        petition.ending().withdrawnAt(),
                        petition.ending().supersededAt(),
                        petition.ending().lapsedAt(),
                        petition.ending().fellShortAt())
                .filter(Objects::nonNull)
                .count();
        assertTrue(endings <= 1, "it ends in one way");
        if (petition.consideration().decidedAt() != null) {
            assertNotNull(petition.consideration().outcome(), "90-6(1)");
            assertNotNull(petition.consideration().registeredOn(), "90-6(1): only a registered one is decided");
        }
        Phase phase = petition.phase(now);
        if (endings == 1) {
            assertTrue(phase.isOver() && !petition.acceptsSignatures(now), "nobody signs what has ended");
        }
        if (petition.acceptsSignatures(now)) {
            assertTrue(
                    Set.of(Phase.COSIGNING, Phase.MODERATION, Phase.OPEN, Phase.CONSIDERATION)
                            .contains(phase),
                    "signing in " + phase);
        }
    }

    /** Each kind once. */
    static Map<DeadlineKind, Term> byKind(Iterable<Term> terms) {
        Map<DeadlineKind, Term> byKind = new EnumMap<>(DeadlineKind.class);
        terms.forEach(term -> assertEquals(null, byKind.put(term.kind(), term), "each deadline once"));
        return byKind;
    }
}

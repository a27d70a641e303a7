package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

class PetitionTest {
    private static final Instant TUESDAY = Instant.parse("2026-09-01T05:00:00Z");

    private final PetitionFixture village = new PetitionFixture();
    private final Petition petition = village.opened(TUESDAY);

    @Test
    void aDraftIsRevisedAtTheVersionItWasReadAt() {
        Petition draft = village.draft(TUESDAY);
        draft.revise(village.text("Жаңа тақырып"), AppealKind.MESSAGE, 0);
        assertEquals("Жаңа тақырып", draft.text().title());
        assertEquals("stale-version", slug(() -> draft.revise(village.text("Басқа"), AppealKind.PROPOSAL, 1)));
        assertEquals("Жаңа тақырып", draft.text().title());
    }

    @Test
    void theTextFreezesAtSubmission() {
        Petition draft = village.draft(TUESDAY);
        draft.submit(List.of(), TUESDAY);
        assertEquals(
                CanonicalText.of(draft.text(), List.of()).sha256(),
                draft.submission().textSha256());
        assertEquals("text-frozen", slug(() -> draft.revise(village.text("Кеш"), AppealKind.PROPOSAL, 0)));
        draft.submit(List.of(), TUESDAY.plusSeconds(9));
        assertEquals(TUESDAY, draft.submission().submittedAt());
        assertEquals(1, draft.takeEvents().size());
    }

    @Test
    void cosignersHaveTwentyWorkingDaysToTheirLastMoment() {
        assertEquals(LocalDate.of(2026, 9, 29), petition.opening().cosignersDueOn());
        assertEquals(Instant.parse("2026-09-29T19:00:00Z"), petition.signingClosesAt());
        assertEquals(Phase.COSIGNING, petition.phase(Instant.parse("2026-09-29T18:59:59Z")));
        assertEquals(Phase.LAPSED, petition.phase(Instant.parse("2026-09-29T19:00:00Z")));
        assertFalse(petition.acceptsSignatures(Instant.parse("2026-09-29T19:00:00Z")));
        assertEquals("wrong-phase", slug(() -> village.approve(petition, Instant.parse("2026-10-05T05:00:00Z"))));
    }

    @Test
    void fiftyInTimeTakeTheEndAwayUntilTheVerdict() {
        village.count(petition, 49, TUESDAY);
        assertEquals(Phase.COSIGNING, petition.phase(TUESDAY));
        village.count(petition, 50, TUESDAY);
        assertEquals(Phase.MODERATION, petition.phase(TUESDAY));
        assertNull(petition.signingClosesAt());
        assertTrue(petition.acceptsSignatures(Instant.parse("2026-12-01T05:00:00Z")));
        village.count(petition, 30, TUESDAY);
        assertEquals(Phase.MODERATION, petition.phase(TUESDAY), "withdrawals do not move the crossing");
    }

    @Test
    void aCountThatArrivesLateStillCrosses() {
        Instant late = Instant.parse("2026-09-29T19:00:03Z");
        assertEquals(Phase.LAPSED, petition.phase(late));
        village.count(petition, 50, late);
        assertEquals(Phase.MODERATION, petition.phase(late));
    }

    @Test
    void theModerationTermStartsWhereTheSettingSays() {
        village.count(petition, 50, Instant.parse("2026-09-07T05:00:00Z"));
        assertEquals(LocalDate.of(2026, 10, 5), petition.moderation().moderationDueOn());
        Petition late = village.opened(TUESDAY);
        Instant shown = Instant.parse("2026-09-07T05:00:00Z");
        village.count(late, 50, shown, shown.plus(Duration.ofDays(9)));
        assertEquals(LocalDate.of(2026, 10, 5), late.moderation().moderationDueOn(), "our outage does not lengthen it");
        PetitionFixture fromDraft = new PetitionFixture(ModerationStart.DRAFT);
        Petition other = fromDraft.opened(TUESDAY);
        assertEquals(LocalDate.of(2026, 9, 29), other.moderation().moderationDueOn(), "before anybody co-signed");
        fromDraft.count(other, 50, Instant.parse("2026-09-07T05:00:00Z"));
        assertEquals(LocalDate.of(2026, 9, 29), other.moderation().moderationDueOn());
    }

    @Test
    void publicationFixesTheThresholdAndEndsAfterSixMonths() {
        Instant monday = Instant.parse("2026-08-31T05:00:00Z");
        Petition august = village.opened(monday);
        village.count(august, 50, monday);
        village.approve(august, monday);
        assertEquals(60, august.publication().threshold());
        // February has no 31st: the last day of the month.
        assertEquals(LocalDate.of(2027, 2, 28), august.publication().collectionEndsOn());
        assertEquals(Phase.OPEN, august.phase(Instant.parse("2027-02-28T18:59:59Z")));
        assertEquals(Phase.CLOSED_SHORT, august.phase(Instant.parse("2027-02-28T19:00:00Z")));
    }

    @Test
    void manySignaturesBeforeApprovalCrossEverythingAtOnce() {
        village.count(petition, 75, TUESDAY);
        village.approve(petition, TUESDAY);
        assertEquals(Phase.CONSIDERATION, petition.phase(TUESDAY));
        assertEquals(75, petition.consideration().thresholdReachedWith());
        assertEquals(
                List.of("submitted", "opened", "cosigned", "approved", "published", "threshold-reached", "registered"),
                petition.takeEvents().stream().map(PetitionEvent::name).toList());
    }

    @Test
    void registrationAfterHoursCountsFromTheNextWorkingDay() {
        Instant fridayEvening = Instant.parse("2026-09-04T14:00:00Z");
        village.count(petition, 60, TUESDAY);
        village.approve(petition, fridayEvening);
        assertEquals(LocalDate.of(2026, 9, 7), petition.consideration().registeredOn());
        assertEquals(LocalDate.of(2026, 10, 5), petition.consideration().decisionDueOn());
    }

    @Test
    void theDecisionEndsSigningAndIsMadeOnce() {
        assertEquals("wrong-phase", slug(() -> petition.decide(Outcome.REFUSED, TUESDAY)));
        village.count(petition, 60, TUESDAY);
        village.approve(petition, TUESDAY);
        Instant decided = Instant.parse("2026-09-15T05:00:00Z");
        assertEquals("decision-unsigned", slug(() -> petition.decide(Outcome.REFUSED, decided)));
        petition.decisionSigned(decided);
        petition.decide(Outcome.REFUSED, decided);
        assertEquals(decided, petition.signingClosesAt());
        assertEquals("already-decided", slug(() -> petition.decide(Outcome.SATISFIED, decided)));
        village.count(petition, 100, decided);
        assertEquals(60, petition.consideration().thresholdReachedWith());
    }

    @Test
    void aVerdictIsGivenOnce() {
        petition.reject(PetitionFixture.MODERATOR, "forbidden-9", "Қорғаныс", TUESDAY);
        petition.reject(PetitionFixture.MODERATOR, "forbidden-9", "Қорғаныс", TUESDAY);
        assertEquals(
                "already-moderated",
                slug(() -> petition.reject(PetitionFixture.MODERATOR, "forbidden-1", "Басқа", TUESDAY)));
        assertEquals("already-moderated", slug(() -> village.approve(petition, TUESDAY)));
        assertFalse(petition.acceptsSignatures(TUESDAY));
        village.count(petition, 99, TUESDAY);
        assertEquals(Phase.REJECTED, petition.phase(TUESDAY));
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhatIsDue() {
        village.count(petition, 50, TUESDAY.plusSeconds(60));
        List<TimelineEntry> timeline = Timeline.of(petition, 50, List.of(), TUESDAY.plusSeconds(61));
        assertEquals(
                List.of(
                        TimelineEntry.Kind.CREATED,
                        TimelineEntry.Kind.SUBMITTED,
                        TimelineEntry.Kind.OPENED,
                        TimelineEntry.Kind.COSIGNED,
                        TimelineEntry.Kind.MODERATION_DUE),
                timeline.stream().map(TimelineEntry::kind).toList());
        assertEquals(
                new TimelineEntry(
                        TimelineEntry.Kind.MODERATION_DUE, LocalDate.of(2026, 9, 29), null, false, "90-2(5)", null),
                timeline.get(4));
    }

    private static String slug(Runnable act) {
        return assertThrows(Problem.class, act::run).slug();
    }
}

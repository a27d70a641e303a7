package kz.listeningstate.petition.petition;

import static kz.listeningstate.petition.petition.TimelineEntry.Kind.APPROVED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.CLOSED_SHORT;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.COSIGNED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.COSIGNERS_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.CREATED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.DECIDED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.DECISION_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.DECISION_MISSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.LAPSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.MEASURE_MISSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.MODERATION_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.NOTICE_MISSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.OPENED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.PLAN_MISSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.PUBLICATION_MISSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.PUBLISHED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.REGISTERED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.REJECTED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.SIGNING_CLOSES;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.SUBMITTED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.SUPERSEDED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.THRESHOLD_REACHED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineView;

/**
 * The legal life of a petition, told from its facts: what happened, what was not done in time, then the deadlines that lie
 * ahead.
 */
final class Timeline {
    private final Petition petition;
    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline(Petition petition) {
        this.petition = petition;
    }

    static List<TimelineEntry> of(Petition petition, long cosigners, List<DeadlineView> deadlines, Instant now) {
        Timeline timeline = new Timeline(petition);
        timeline.beforePublication(cosigners);
        timeline.afterPublication();
        deadlines.stream().filter(one -> one.missedAt() != null).forEach(timeline::missed);
        timeline.ahead(petition.phase(now), cosigners);
        timeline.entries.sort(Comparator.comparing((TimelineEntry entry) -> !entry.done())
                .thenComparing(Timeline::moment)
                .thenComparing(TimelineEntry::kind));
        return timeline.entries;
    }

    private void beforePublication(long cosigners) {
        done(CREATED, petition.createdAt(), "90-2(2)", null);
        done(SUBMITTED, petition.submission().submittedAt(), "90-2(2)", null);
        done(OPENED, petition.opening().openedAt(), "90-2(4)(1)", null);
        done(COSIGNED, petition.moderation().cosignedAt(), "90-2(4)(1)", cosigners);
        done(APPROVED, petition.moderation().approvedAt(), "90-2(5)", null);
        done(REJECTED, petition.moderation().rejectedAt(), "90-2(6)", null);
    }

    private void afterPublication() {
        done(PUBLISHED, petition.publication().publishedAt(), "90-2(7)", null);
        done(
                THRESHOLD_REACHED,
                petition.consideration().thresholdReachedAt(),
                "90-3(4)",
                petition.consideration().thresholdReachedWith());
        if (petition.consideration().registeredOn() != null) {
            // Registered in the moment of the crossing; after working hours the day that counts is the next one.
            entries.add(new TimelineEntry(
                    REGISTERED,
                    petition.consideration().registeredOn(),
                    petition.consideration().thresholdReachedAt(),
                    true,
                    "90-4",
                    null));
        }
        done(DECIDED, petition.consideration().decidedAt(), "90-6(1)", null);
        // The chapter on petitions is silent; administrative procedure lets an applicant take a request back.
        done(WITHDRAWN, petition.ending().withdrawnAt(), "64(9), 88(1)(4)", null);
        done(SUPERSEDED, petition.ending().supersededAt(), "90-2(5)", null);
    }

    private void ahead(Phase phase, long cosigners) {
        switch (phase) {
            case COSIGNING -> due(COSIGNERS_DUE, petition.opening().cosignersDueOn(), "90-2(4)(1)", cosigners);
            case LAPSED ->
                over(
                        LAPSED,
                        petition.opening().cosignersDueOn(),
                        petition.opening().endsAt(),
                        "90-2(4)(1)");
            case MODERATION -> due(MODERATION_DUE, petition.moderation().moderationDueOn(), "90-2(5)", null);
            case OPEN -> due(SIGNING_CLOSES, petition.publication().collectionEndsOn(), "90-3(2)", threshold());
            case CLOSED_SHORT ->
                over(
                        CLOSED_SHORT,
                        petition.publication().collectionEndsOn(),
                        petition.publication().endsAt(),
                        "90-3(5)");
            case CONSIDERATION -> {
                if (entries.stream().noneMatch(entry -> entry.kind() == DECISION_MISSED)) {
                    due(DECISION_DUE, petition.consideration().decisionDueOn(), "90-5(1)", null);
                }
                due(SIGNING_CLOSES, petition.publication().collectionEndsOn(), "90-3(2)", null);
            }
            default -> {
                // Before the opening no term runs; after a refusal or a decision none is left.
            }
        }
    }

    private void missed(DeadlineView deadline) {
        TimelineEntry.Kind kind = switch (deadline.kind()) {
            case THRESHOLD_NOTICE, DISCUSSION_NOTICE -> NOTICE_MISSED;
            case CONSIDERATION -> DECISION_MISSED;
            case DECISION_PUBLICATION -> PUBLICATION_MISSED;
            case PLAN -> PLAN_MISSED;
            case MEASURE -> MEASURE_MISSED;
            default -> null; // between the author and the portal, or the citizens' own
        };
        if (kind != null) {
            over(kind, deadline.dueOn(), deadline.missedAt(), deadline.article());
        }
    }

    private Long threshold() {
        return petition.publication().threshold() == null
                ? null
                : petition.publication().threshold().longValue();
    }

    private void done(TimelineEntry.Kind kind, Instant at, String article, Long number) {
        if (at != null) {
            entries.add(new TimelineEntry(kind, WorkingCalendar.dateOf(at), at, true, article, number));
        }
    }

    private void over(TimelineEntry.Kind kind, LocalDate on, Instant at, String article) {
        entries.add(new TimelineEntry(kind, on, at, true, article, null));
    }

    private void due(TimelineEntry.Kind kind, LocalDate on, String article, Long number) {
        entries.add(new TimelineEntry(kind, on, null, false, article, number));
    }

    private static Instant moment(TimelineEntry entry) {
        return entry.at() != null ? entry.at() : WorkingCalendar.endOf(entry.on());
    }
}

package kz.listeningstate.petition.petition;

import static kz.listeningstate.petition.petition.TimelineEntry.Kind.APPROVED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.CLOSED_SHORT;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.COSIGNED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.COSIGNERS_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.CREATED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.DECIDED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.DECISION_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.LAPSED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.MODERATION_DUE;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.OPENED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.PUBLISHED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.REGISTERED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.REJECTED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.SIGNING_CLOSES;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.SUBMITTED;
import static kz.listeningstate.petition.petition.TimelineEntry.Kind.THRESHOLD_REACHED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/** The legal life of a petition, told from its facts: what happened, then the deadlines that lie ahead. */
final class Timeline {
    private final Petition petition;
    private final List<TimelineEntry> entries = new ArrayList<>();

    private Timeline(Petition petition) {
        this.petition = petition;
    }

    static List<TimelineEntry> of(Petition petition, long cosigners, Instant now) {
        Timeline timeline = new Timeline(petition);
        timeline.beforePublication(cosigners);
        timeline.afterPublication();
        timeline.ahead(petition.phase(now), cosigners);
        timeline.entries.sort(Comparator.comparing((TimelineEntry entry) -> !entry.done())
                .thenComparing(Timeline::moment)
                .thenComparing(TimelineEntry::kind));
        return timeline.entries;
    }

    private void beforePublication(long cosigners) {
        done(CREATED, petition.createdAt(), "90-2(2)", null);
        done(SUBMITTED, petition.submittedAt(), "90-2(2)", null);
        done(OPENED, petition.openedAt(), "90-2(4)(1)", null);
        done(COSIGNED, petition.cosignedAt(), "90-2(4)(1)", cosigners);
        done(APPROVED, petition.approvedAt(), "90-2(5)", null);
        done(REJECTED, petition.rejectedAt(), "90-2(6)", null);
    }

    private void afterPublication() {
        done(PUBLISHED, petition.publishedAt(), "90-2(7)", null);
        done(THRESHOLD_REACHED, petition.thresholdReachedAt(), "90-3(4)", petition.thresholdReachedWith());
        if (petition.registeredOn() != null) {
            // Registered in the moment of the crossing; after working hours the day that counts is the next one.
            entries.add(new TimelineEntry(
                    REGISTERED, petition.registeredOn(), petition.thresholdReachedAt(), true, "90-4", null));
        }
        done(DECIDED, petition.decidedAt(), "90-6(1)", null);
    }

    private void ahead(Phase phase, long cosigners) {
        switch (phase) {
            case COSIGNING -> due(COSIGNERS_DUE, petition.cosignersDueOn(), "90-2(4)(1)", cosigners);
            case LAPSED -> over(LAPSED, petition.cosignersDueOn(), petition.cosigningEndsAt(), "90-2(4)(1)");
            case MODERATION -> due(MODERATION_DUE, petition.moderationDueOn(), "90-2(5)", null);
            case OPEN -> due(SIGNING_CLOSES, petition.collectionEndsOn(), "90-3(2)", threshold());
            case CLOSED_SHORT ->
                over(CLOSED_SHORT, petition.collectionEndsOn(), petition.collectionEndsAt(), "90-3(5)");
            case CONSIDERATION -> {
                due(DECISION_DUE, petition.decisionDueOn(), "90-5(1)", null);
                due(SIGNING_CLOSES, petition.collectionEndsOn(), "90-3(2)", null);
            }
            default -> {
                // Before the opening no term runs; after a refusal or a decision none is left.
            }
        }
    }

    private Long threshold() {
        return petition.threshold() == null ? null : petition.threshold().longValue();
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

package kz.listeningstate.petition.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.petition.TimelineEntry;

/** How far a petition is, today. */
@ApplicationScoped
class Progress {
    private final WorkingCalendar calendar;
    private final Clock clock;

    @Inject
    Progress(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    PetitionPage publicPage(PetitionView petition, List<TimelineEntry> timeline, String signHref, String follow) {
        return page(petition, timeline, signHref, false, null, follow);
    }

    PetitionPage linkPage(PetitionView petition, List<TimelineEntry> timeline, String signHref, String shareLink) {
        return page(petition, timeline, signHref, true, shareLink, null);
    }

    long goal(PetitionView petition) {
        return petition.publishedAt() == null || petition.threshold() == null
                ? petition.cosignersNeeded()
                : petition.threshold();
    }

    Long workingDaysLeft(PetitionView petition) {
        if (petition.phase() != Phase.COSIGNING || petition.cosignersDueOn() == null) {
            return null;
        }
        return Math.max(0L, calendar.workingDaysBetween(calendar.dateOf(clock.instant()), petition.cosignersDueOn()));
    }

    Long daysLeft(PetitionView petition) {
        Instant now = clock.instant();
        Instant end = petition.signingClosesAt();
        return end == null || !petition.acceptsSignatures() || !now.isBefore(end)
                ? null
                : Duration.between(now, end).toDays();
    }

    private PetitionPage page(
            PetitionView petition,
            List<TimelineEntry> timeline,
            String signHref,
            boolean byLink,
            String shareLink,
            String follow) {
        return new PetitionPage(
                petition,
                Step.of(timeline, petition.phase()),
                goal(petition),
                workingDaysLeft(petition),
                daysLeft(petition),
                signHref,
                byLink,
                shareLink,
                follow);
    }
}

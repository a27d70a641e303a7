package kz.listeningstate.petition.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** Mass media are informed of each publication in time (90-2(8)), and everybody sees which. */
@ApplicationScoped
@Transactional
public class MassMedia {
    private static final int MOST = 200;

    private final PetitionLife petitions;
    private final MediaNotices notices;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    MassMedia(
            PetitionLife petitions,
            MediaNotices notices,
            RuleSets ruleSets,
            WorkingCalendar calendar,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.petitions = petitions;
        this.notices = notices;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Public petitions of which nobody was informed yet, the most urgent first. */
    public Page<MediaItem> awaiting(int page, int size) {
        Page<PetitionView> found = petitions.awaitingMedia(page, size);
        return new Page<>(found.items().stream().map(this::item).toList(), page, size, found.total());
    }

    /** Notes which were informed; those already named stay as they are. 409 {@code wrong-phase} before publication. */
    public List<MediaView> inform(UUID petitionId, @Valid MediaList media) {
        UUID moderator = user.requiredId();
        petitions.mediaInformed(petitionId, moderator);
        Set<String> known =
                notices.of(petitionId).stream().map(MediaNotice::outlet).collect(Collectors.toSet());
        List<String> added = media.outlets().stream()
                .map(String::strip)
                .distinct()
                .filter(outlet -> !known.contains(outlet))
                .toList();
        if (known.size() + added.size() > MOST) {
            throw new Problem(409, "limit-reached");
        }
        if (!added.isEmpty()) {
            Instant now = clock.instant();
            added.forEach(outlet -> notices.persist(new MediaNotice(petitionId, outlet, moderator, now)));
            trail.add(
                    petitionId,
                    now,
                    new Actor(moderator, Role.MODERATOR),
                    "media-named",
                    Map.of("outlets", added.size()));
        }
        return list(petitionId);
    }

    /** Who was informed, for anyone; 404 {@code not-found} for what is not public. */
    public List<MediaView> of(UUID petitionId) {
        if (!petitions.view(petitionId).isPublic()) {
            throw Problem.notFound();
        }
        return list(petitionId);
    }

    private List<MediaView> list(UUID petitionId) {
        return notices.of(petitionId).stream().map(MediaNotice::view).toList();
    }

    private MediaItem item(PetitionView petition) {
        LocalDate due = calendar.plusWorkingDays(
                WorkingCalendar.dateOf(petition.publishedAt()),
                ruleSets.get(petition.ruleSet()).mediaWorkingDays());
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        return new MediaItem(petition, due, calendar.workingDaysBetween(today, due));
    }
}

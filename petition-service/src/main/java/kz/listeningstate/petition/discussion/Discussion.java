package kz.listeningstate.petition.discussion;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.problem.Problem;

/**
 * The public discussion (қоғамдық талқылау, общественное обсуждение) of a draft decision (90-5(2)): the draft stands as it was
 * announced, so that every comment stays about the words it was made on.
 */
@Entity
class Discussion {
    @Id
    private UUID petitionId;

    @Version
    private int version;

    private Instant announcedAt;
    private UUID announcedBy;
    private LocalDate opensOn;
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "discussion_text", joinColumns = @JoinColumn(name = "petition_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "text")
    private Map<String, String> texts = new TreeMap<>();

    private Instant digestedAt;
    private UUID digestedBy;

    protected Discussion() {}

    /**
     * @param outcome that the draft proposes
     * @param texts the draft in its languages
     * @param noticeWorkingDays between the notice and the opening (90-5(2))
     * @param leastWorkingDays how long it must be open at least
     * @param decisionDueOn last day for the decision, before which it must be over; once that day was missed citizens are heard
     *     all the same
     */
    record Frame(
            Outcome outcome,
            Map<String, String> texts,
            int noticeWorkingDays,
            int leastWorkingDays,
            LocalDate decisionDueOn,
            WorkingCalendar calendar) {}

    static Discussion announce(
            UUID petitionId, LocalDate opensOn, LocalDate closesOn, Frame frame, UUID officer, Instant now) {
        WorkingCalendar calendar = frame.calendar();
        LocalDate today = WorkingCalendar.dateOf(now);
        if (opensOn.isBefore(calendar.plusWorkingDays(today, frame.noticeWorkingDays()))) {
            throw new Problem(422, "notice-too-short");
        }
        if (calendar.workingDaysBetween(opensOn.minusDays(1), closesOn) < frame.leastWorkingDays()) {
            throw new Problem(422, "discussion-too-short");
        }
        boolean missed = today.isAfter(frame.decisionDueOn());
        if (!missed && !closesOn.isBefore(frame.decisionDueOn())) {
            throw new Problem(422, "discussion-too-late");
        }
        Discussion discussion = new Discussion();
        discussion.petitionId = petitionId;
        discussion.announcedAt = now;
        discussion.announcedBy = officer;
        discussion.opensOn = opensOn;
        discussion.closesOn = closesOn;
        discussion.outcome = frame.outcome();
        discussion.texts.putAll(frame.texts());
        return discussion;
    }

    DiscussionView.State state(Instant now) {
        if (digestedAt != null) {
            return DiscussionView.State.ANSWERED;
        }
        if (now.isBefore(opensAt())) {
            return DiscussionView.State.ANNOUNCED;
        }
        return now.isBefore(WorkingCalendar.endOf(closesOn)) ? DiscussionView.State.OPEN : DiscussionView.State.CLOSED;
    }

    private Instant opensAt() {
        return opensOn.atTime(LocalTime.MIN).toInstant(WorkingCalendar.ZONE);
    }

    void requireOpen(Instant now) {
        if (state(now) != DiscussionView.State.OPEN) {
            throw new Problem(409, "discussion-not-open");
        }
    }

    /** Themes are written and comments put to them once all are there, and until the digest is public. */
    void requireClosed(Instant now) {
        if (state(now) != DiscussionView.State.CLOSED) {
            throw new Problem(409, digestedAt == null ? "discussion-not-over" : "digest-published");
        }
    }

    /** @param unanswered comments that belong to no theme */
    void digest(int expectedVersion, long unanswered, UUID officer, Instant now) {
        requireClosed(now);
        IfMatch.check(expectedVersion, version);
        if (unanswered > 0) {
            throw new Problem(409, "comments-unanswered");
        }
        digestedAt = now;
        digestedBy = officer;
    }

    UUID petitionId() {
        return petitionId;
    }

    int version() {
        return version;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    UUID announcedBy() {
        return announcedBy;
    }

    Outcome outcome() {
        return outcome;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    Map<String, String> texts() {
        return new TreeMap<>(texts);
    }

    Instant digestedAt() {
        return digestedAt;
    }
}

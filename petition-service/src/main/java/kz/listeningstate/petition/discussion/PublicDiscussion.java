package kz.listeningstate.petition.discussion;

import static kz.listeningstate.petition.deadline.DeadlineKind.DISCUSSION_NOTICE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.consideration.Consideration;
import kz.listeningstate.petition.consideration.DecisionView;
import kz.listeningstate.petition.consideration.Desk;
import kz.listeningstate.petition.consideration.Duty;
import kz.listeningstate.petition.consideration.Paragraphs;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Public discussion of draft decisions (90-5(2)): announced in time, open for its days, ended by a digest with answers. */
@ApplicationScoped
@Transactional
class PublicDiscussion implements Duty {
    private final Desk desk;
    private final Consideration consideration;
    private final PetitionLife petitions;
    private final Discussions discussions;
    private final Comments comments;
    private final Themes themes;
    private final RuleSets ruleSets;
    private final WorkingCalendar calendar;
    private final Terms terms;
    private final Clock clock;
    private final int leastWorkingDays;

    PublicDiscussion(
            Desk desk,
            Consideration consideration,
            PetitionLife petitions,
            Discussions discussions,
            Comments comments,
            Themes themes,
            RuleSets ruleSets,
            WorkingCalendar calendar,
            Terms terms,
            Clock clock,
            @ConfigProperty(name = "discussion.least-working-days", defaultValue = "3") int leastWorkingDays) {
        this.desk = desk;
        this.consideration = consideration;
        this.petitions = petitions;
        this.discussions = discussions;
        this.comments = comments;
        this.themes = themes;
        this.ruleSets = ruleSets;
        this.calendar = calendar;
        this.terms = terms;
        this.clock = clock;
        this.leastWorkingDays = leastWorkingDays;
    }

    /**
     * Gives notice of the discussion of the draft decision as it is now. 409 {@code no-decision}, {@code
     * discussion-announced}; 422 {@code notice-too-short}, {@code discussion-too-short}, {@code discussion-too-late}.
     */
    DiscussionView announce(UUID id, LocalDate opensOn, LocalDate closesOn) {
        PetitionView petition = desk.considered(id);
        if (discussions.findByIdOptional(id).isPresent()) {
            throw new Problem(409, "discussion-announced");
        }
        DecisionView draft = consideration.draft(id);
        RuleSet rules = ruleSets.get(petition.ruleSet());
        Discussion discussion = Discussion.announce(
                id,
                opensOn,
                closesOn,
                new Discussion.Frame(
                        draft.outcome(),
                        draft.texts(),
                        rules.discussionNoticeWorkingDays(),
                        leastWorkingDays,
                        petition.decisionDueOn(),
                        calendar),
                desk.officer().id(),
                clock.instant());
        discussions.persistAndFlush(discussion);
        petitions.tell(
                id,
                "discussion-announced",
                Map.of("opensOn", opensOn.toString(), "closesOn", closesOn.toString()),
                desk.officer());
        terms.follow(id, List.of(notice(discussion, petition, rules)));
        return view(discussion);
    }

    /** Met in the moment it is set: what was not announced in time is not opened. */
    private Term notice(Discussion discussion, PetitionView petition, RuleSet rules) {
        LocalDate announced = WorkingCalendar.dateOf(discussion.announcedAt());
        LocalDate due = announced;
        LocalDate next = announced.plusDays(1);
        while (!calendar.plusWorkingDays(next, rules.discussionNoticeWorkingDays())
                .isAfter(discussion.opensOn())) {
            due = next;
            next = next.plusDays(1);
        }
        return new Term(
                DISCUSSION_NOTICE,
                petition.id(),
                petition.bodyCode(),
                announced,
                due,
                discussion.announcedAt(),
                discussion.announcedBy(),
                false);
    }

    /** For anyone, once it was announced. */
    DiscussionView view(UUID id) {
        return view(find(id));
    }

    /** Publishes the digest; 409 {@code discussion-not-over}, {@code comments-unanswered}. */
    DiscussionView digest(UUID id, int version) {
        desk.considered(id);
        Discussion discussion = find(id);
        Instant now = clock.instant();
        discussion.digest(version, comments.unanswered(id), desk.officer().id(), now);
        discussions.flush();
        petitions.tell(id, "discussion-answered", Map.of(), desk.officer());
        return view(discussion);
    }

    Discussion find(UUID id) {
        return discussions.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private DiscussionView view(Discussion discussion) {
        UUID id = discussion.petitionId();
        Map<String, List<String>> texts = new TreeMap<>();
        discussion.texts().forEach((language, text) -> texts.put(language, Paragraphs.of(text)));
        return new DiscussionView(
                id,
                discussion.version(),
                discussion.state(clock.instant()),
                discussion.announcedAt(),
                discussion.opensOn(),
                discussion.closesOn(),
                discussion.outcome(),
                texts,
                comments.count("petitionId", id),
                // Answers in the making are the body's own.
                discussion.digestedAt() == null ? List.of() : themes.views(id),
                discussion.digestedAt());
    }

    @Override
    public String name() {
        return "public-discussion";
    }

    @Override
    public boolean isDone(UUID petition) {
        return discussions
                .findByIdOptional(petition)
                .filter(discussion -> discussion.digestedAt() != null)
                .isPresent();
    }

    @Override
    public void requireNotUnderWay(UUID petition) {
        discussions
                .findByIdOptional(petition)
                .map(one -> one.state(clock.instant()))
                .ifPresent(state -> {
                    if (state == DiscussionView.State.CLOSED) {
                        throw new Problem(409, "digest-missing");
                    }
                    if (state != DiscussionView.State.ANSWERED) {
                        throw new Problem(409, "discussion-under-way");
                    }
                });
    }
}

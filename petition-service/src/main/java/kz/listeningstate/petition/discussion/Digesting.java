package kz.listeningstate.petition.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.consideration.Desk;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** The body puts comments to themes and answers each theme, so that no comment stays without an answer. */
@ApplicationScoped
@Transactional
class Digesting {
    private static final int MOST_THEMES = 100;

    private final Desk desk;
    private final PublicDiscussion discussion;
    private final Themes themes;
    private final Comments comments;
    private final Trail trail;
    private final Clock clock;

    Digesting(Desk desk, PublicDiscussion discussion, Themes themes, Comments comments, Trail trail, Clock clock) {
        this.desk = desk;
        this.discussion = discussion;
        this.themes = themes;
        this.comments = comments;
        this.trail = trail;
        this.clock = clock;
    }

    /** Themes with answers in the making, for the body's officers. */
    List<DiscussionView.ThemeView> themes(UUID petition) {
        desk.petition(petition);
        return themes.views(petition);
    }

    DiscussionView.ThemeView add(UUID petition, String title, String answer) {
        requireInTheMaking(petition);
        if (themes.of(petition).size() >= MOST_THEMES) {
            throw new Problem(409, "too-many-entries");
        }
        return write(petition, new Theme(petition, clock.instant()), title, answer);
    }

    DiscussionView.ThemeView rewrite(UUID petition, UUID id, int version, String title, String answer) {
        requireInTheMaking(petition);
        Theme theme = themes.one(petition, id).orElseThrow(Problem::notFound);
        IfMatch.check(version, theme.version());
        return write(petition, theme, title, answer);
    }

    private DiscussionView.ThemeView write(UUID petition, Theme theme, String title, String answer) {
        theme.write(title, answer);
        themes.persistAndFlush(theme);
        trail(petition, "theme-written", theme.id(), Map.of("version", theme.version()));
        return theme.view(comments.count("themeId", theme.id()));
    }

    /** Comments belong to this theme from now on, whichever they were in; 422 {@code unknown-comment} changes nothing. */
    DiscussionView.ThemeView put(UUID petition, UUID id, List<UUID> ids) {
        requireInTheMaking(petition);
        Theme theme = themes.one(petition, id).orElseThrow(Problem::notFound);
        List<UUID> distinct = ids.stream().distinct().toList();
        if (comments.putTo(id, petition, distinct) != distinct.size()) {
            throw new Problem(422, "unknown-comment");
        }
        trail(petition, "comments-put-to-theme", id, Map.of("comments", distinct.size()));
        return theme.view(comments.count("themeId", id));
    }

    private void requireInTheMaking(UUID petition) {
        desk.considered(petition);
        discussion.find(petition).requireClosed(clock.instant());
    }

    private void trail(UUID petition, String act, UUID theme, Map<String, ?> more) {
        Map<String, Object> details = new java.util.LinkedHashMap<>(more);
        details.put("theme", theme.toString());
        trail.add(petition, clock.instant(), desk.officer(), act, details);
    }
}

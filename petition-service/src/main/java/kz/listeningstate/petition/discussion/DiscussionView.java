package kz.listeningstate.petition.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.petition.Outcome;

/**
 * A public discussion of a draft decision, for anyone.
 *
 * @param version for {@code If-Match}
 * @param opensOn first day, and {@code closesOn} the last one to 24:00 (UTC+5), on which citizens may comment
 * @param outcome that the draft proposes
 * @param texts the draft as it is discussed: its paragraphs by language
 * @param comments how many there are, the removed ones too
 * @param digestedAt when the body's answers were published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DiscussionView(
        UUID petitionId,
        int version,
        State state,
        Instant announcedAt,
        LocalDate opensOn,
        LocalDate closesOn,
        Outcome outcome,
        Map<String, List<String>> texts,
        long comments,
        List<ThemeView> themes,
        Instant digestedAt) {

    /** Where a discussion stands. */
    enum State {
        /** Notice was given; it is not open yet. */
        ANNOUNCED,
        /** Citizens may comment. */
        OPEN,
        /** The body works on its answers. */
        CLOSED,
        /** The digest with answers is public. */
        ANSWERED
    }

    /**
     * What comments have in common, and the body's answer to it.
     *
     * @param comments how many belong to it
     */
    record ThemeView(UUID id, int version, String title, String answer, long comments) {}
}

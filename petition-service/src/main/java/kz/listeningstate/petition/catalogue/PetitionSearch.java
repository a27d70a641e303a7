package kz.listeningstate.petition.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.petition.PlainText;

/**
 * What to list of the public petitions; all conditions must hold.
 *
 * @param phase one public phase, or null for all
 * @param level of the addressee at publication, or null for all
 * @param region KATO of an oblast or city of republican significance, whose bodies are meant; or null for all
 * @param body code of the addressee, or null for all
 * @param topic code of {@code GET /api/v1/topics}, or null for all
 * @param q words of title, subject or text, in any order, Kazakh or Russian, in Cyrillic or Latin letters; or null
 * @param sort null: {@code RELEVANCE} when there are words, else {@code NEW}
 */
public record PetitionSearch(
        @QueryParam("phase") Phase phase,
        @QueryParam("level") Level level,
        @QueryParam("region") @Pattern(regexp = "\\d{9}") String region,
        @QueryParam("body") @PlainText @Size(max = 64) String body,
        @QueryParam("topic") @PlainText @Size(max = 64) String topic,
        @QueryParam("q") @PlainText @Size(max = 200) String q,
        @QueryParam("sort") Sort sort,

        @QueryParam("page") @DefaultValue("0") @Min(0) @Max(10_000)
        int page,

        @QueryParam("size") @DefaultValue("20") @Min(1) @Max(100)
        int size) {

    /** Blank is as good as not given: a form sends all its fields. */
    public PetitionSearch {
        region = present(region);
        body = present(body);
        topic = present(topic);
        q = present(q);
    }

    /** All public petitions in an order. */
    static PetitionSearch all(Sort sort, int size) {
        return new PetitionSearch(null, null, null, null, null, null, sort, 0, size);
    }

    Sort order() {
        if (sort == null || (sort == Sort.RELEVANCE && q == null)) {
            return q == null ? Sort.NEW : Sort.RELEVANCE;
        }
        return sort;
    }

    PetitionSearch newest(int number) {
        return new PetitionSearch(phase, level, region, body, topic, q, Sort.NEW, 0, number);
    }

    /** All public petitions that have the words; null: all. */
    static PetitionSearch words(String q) {
        return new PetitionSearch(null, null, null, null, null, q, null, 0, 1);
    }

    private static String present(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

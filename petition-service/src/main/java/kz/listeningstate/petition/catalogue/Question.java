package kz.listeningstate.petition.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.petition.Phase;

/**
 * A search in SQL: which public petitions {@code p}, and in which order. With words they are rows of catalogue_entry, whose
 * facts have the same names.
 */
final class Question {
    /** Among so many of the newest that have the words, those come first that have them in title or subject. */
    static final int WEIGHED = 100;

    private static final String NEWEST = " order by p.published_at desc, p.id";
    private static final String PAGE = " offset ? limit ?";
    private static final String UNDECIDED_YET = "%1$s.published_at is not null and %1$s.threshold_reached_at is null"
            + " and %1$s.withdrawn_at is null and %1$s.fell_short_at is null";

    private final PetitionSearch asked;
    private final List<String> conditions = new ArrayList<>(List.of("p.published_at is not null"));
    private final List<Object> values = new ArrayList<>();

    /**
     * @param bodiesOfRegion codes, when a region is asked for
     */
    Question(PetitionSearch asked, LocalDate today, List<String> bodiesOfRegion) {
        this.asked = asked;
        if (asked.q() != null) {
            and("p.words @@ petition_query(?)", asked.q());
        }
        phase(asked.phase() == null && asked.order().isOfOpenOnes() ? Phase.OPEN : asked.phase(), today);
        if (asked.level() != null) {
            and("p.level = ?", asked.level().name());
        }
        if (asked.region() != null) {
            and("p.body_code = any(?)", bodiesOfRegion);
        }
        if (asked.body() != null) {
            and("p.body_code = ?", asked.body());
        }
        if (asked.topic() != null) {
            String topics = "exists (select from petition_topic t where t.petition_id = p.id and t.topic = ?)";
            and(asksForWords() ? "p.topic = ?" : topics, asked.topic());
        }
    }

    private void phase(Phase phase, LocalDate today) {
        if (phase != null) {
            conditions.add(PublicPhase.condition(phase));
            if (PublicPhase.asksForToday(phase)) {
                values.add(today);
            }
        }
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    boolean asksForWords() {
        return asked.q() != null;
    }

    List<Object> values() {
        return List.copyOf(values);
    }

    /** {@code from … where …}, with {@link #values} for its question marks. */
    String matches() {
        return matches("");
    }

    /**
     * @param join what else belongs to a petition {@code p}
     */
    String matches(String join) {
        String table = asksForWords() ? "catalogue_entry" : "petition";
        return " from " + table + " p" + join + " where " + String.join(" and ", conditions);
    }

    /**
     * Ids in the asked order; {@code RELEVANCE} has its own question.
     *
     * @param few no more than {@link #most}
     */
    String ordered(boolean few) {
        return switch (asked.order()) {
            case NEW, RELEVANCE -> newest();
            case MOST_SIGNED -> bySignatures(few, "%1$s.published_at is not null", "%1$s.signatures desc, %1$s.id");
            case NEAREST ->
                bySignatures(
                        few,
                        UNDECIDED_YET,
                        "%1$s.signatures::double precision / nullif(%1$s.threshold, 0) desc, %1$s.id");
            case ENDING_SOON -> "select p.id" + matches() + " order by p.collection_ends_on, p.id" + PAGE;
        };
    }

    /** Ids, newest publication first. */
    String newest() {
        return "select p.id" + matches() + NEWEST + PAGE;
    }

    /** Signatures are counted in table petition alone, {@code %1$s}: of few that have the words, once all are found. */
    private String bySignatures(boolean few, String indexed, String order) {
        String rest = indexed + " order by " + order + PAGE;
        return asksForWords()
                ? "with p as " + (few ? "" : "not ") + "materialized (select p.id" + matches()
                        + ") select s.id from p join petition s on s.id = p.id where " + rest.formatted("s")
                : "select p.id" + matches() + " and " + rest.formatted("p");
    }

    boolean asksForSignatures() {
        return asked.order() == Sort.MOST_SIGNED || asked.order() == Sort.NEAREST;
    }

    /**
     * With more matches than that it takes less to go through petitions in the asked order, until a page of them has the words,
     * than to find all that have them.
     */
    long most() {
        return switch (asked.order()) {
            case NEW, RELEVANCE -> 10_000;
            case MOST_SIGNED, NEAREST -> 2_500;
            case ENDING_SOON -> Long.MAX_VALUE;
        };
    }

    /** Ids of {@link #WEIGHED} ones; the words once more are its first value. */
    String weighed() {
        return "select id from (select p.id, p.published_at, p.title_words @@ petition_query(?) as titled" + matches()
                + NEWEST + " limit " + WEIGHED + ") newest order by titled desc, published_at desc, id" + PAGE;
    }
}

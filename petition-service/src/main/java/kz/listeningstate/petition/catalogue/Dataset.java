package kz.listeningstate.petition.catalogue;

import static kz.listeningstate.petition.catalogue.Column.Type.BOOLEAN;
import static kz.listeningstate.petition.catalogue.Column.Type.DATE;
import static kz.listeningstate.petition.catalogue.Column.Type.DATETIME;
import static kz.listeningstate.petition.catalogue.Column.Type.INTEGER;
import static kz.listeningstate.petition.catalogue.Column.Type.STRING;
import static kz.listeningstate.petition.catalogue.Column.optional;
import static kz.listeningstate.petition.catalogue.Column.required;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A table of open data (ашық деректер). No personal data: what a petition's page shows of its author is left out too.
 *
 * @param columns the first one is the key, by which rows are ordered and read on
 * @param key the same as the first column, for the database
 * @param from tables, and which of their rows are public
 */
record Dataset(String name, String title, List<Column> columns, Key key, String from) {
    private static final String PUBLIC =
            "from petition p left join petition_topic t on t.petition_id = p.id" + " where p.published_at is not null";

    static final Dataset PETITIONS = new Dataset(
            "petitions",
            "Public petitions and their counts",
            List.of(
                    required("number", INTEGER, "p.number", "Public number; /petitions/{number} is its page."),
                    required("id", STRING, "p.id::text", "UUID."),
                    required(
                            "phase",
                            STRING,
                            PublicPhase.OF,
                            "OPEN, CLOSED_SHORT, CONSIDERATION, DECIDED or WITHDRAWN."),
                    required("title", STRING, "p.title", "In the petition's language."),
                    required("subject", STRING, "p.subject", "In the petition's language."),
                    required("language", STRING, "p.language", "kk, ru or en."),
                    required("bodyCode", STRING, "p.body_code", "Addressee, a code of /api/v1/bodies."),
                    required("level", STRING, "p.level", "REPUBLIC, REGION, DISTRICT or LOCALITY, at publication."),
                    optional("topic", STRING, "t.topic", "A code of /api/v1/topics."),
                    required("ruleSet", STRING, "p.rule_set", "Edition of chapter 12-1 that it keeps."),
                    required("publishedAt", DATETIME, "p.published_at", "UTC."),
                    required("collectionEndsOn", DATE, "p.collection_ends_on", "Last day of signing (UTC+5)."),
                    required("threshold", INTEGER, "p.threshold", "Signatures that oblige the body (90-3(4))."),
                    required("signatures", INTEGER, "p.signatures", "electronic + paper - withdrawn - invalidated."),
                    required("electronic", INTEGER, "p.signatures_electronic", "Ever signed electronically."),
                    required("paper", INTEGER, "p.signatures_paper", "Ever signed on paper."),
                    required("withdrawn", INTEGER, "p.signatures_withdrawn", "Signatures taken back."),
                    required("invalidated", INTEGER, "p.signatures_invalidated", "Signatures declared invalid."),
                    required("treeSize", INTEGER, "p.tree_size", "Size of the public log whose count this is."),
                    optional("thresholdReachedAt", DATETIME, "p.threshold_reached_at", "UTC."),
                    optional("registeredOn", DATE, "p.registered_on", "At the body (90-4)."),
                    optional("decisionDueOn", DATE, "p.decision_due_on", "Last day for the decision (90-5(1))."),
                    optional("decidedAt", DATETIME, "p.decided_at", "UTC."),
                    optional("outcome", STRING, "p.outcome", "SATISFIED, PARTLY_SATISFIED or REFUSED (90-6(1))."),
                    optional("withdrawnAt", DATETIME, "p.withdrawn_at", "Taken back by its author; UTC.")),
            Key.NUMBER,
            PUBLIC);

    static final Dataset DECISIONS = new Dataset(
            "decisions",
            "Decisions on petitions",
            List.of(
                    required("number", INTEGER, "p.number", "Of the petition."),
                    required(
                            "petitionId",
                            STRING,
                            "p.id::text",
                            "/api/v1/petitions/{petitionId}/decision has the reasons."),
                    required("bodyCode", STRING, "p.body_code", "Who decided."),
                    required("level", STRING, "p.level", "Of the body, at publication of the petition."),
                    optional("topic", STRING, "t.topic", "A code of /api/v1/topics."),
                    required("outcome", STRING, "p.outcome", "SATISFIED, PARTLY_SATISFIED or REFUSED (90-6(1))."),
                    required("registeredOn", DATE, "p.registered_on", "Day the term is counted from."),
                    required("dueOn", DATE, "p.decision_due_on", "Last day of the term (90-5(1))."),
                    required("decidedAt", DATETIME, "p.decided_at", "UTC."),
                    required(
                            "inTime",
                            BOOLEAN,
                            "(p.decided_at at time zone interval '5 hours')::date <= p.decision_due_on",
                            "Decided on the last day or before.")),
            Key.NUMBER,
            PUBLIC + " and p.decided_at is not null");

    static final Dataset DEADLINES = new Dataset(
            "deadlines",
            "Terms of the law in public petitions",
            List.of(
                    required("id", STRING, "d.id::text", "UUID."),
                    required("petitionNumber", INTEGER, "p.number", "Of the petition that it belongs to."),
                    required("kind", STRING, "d.kind", "What must be done."),
                    optional(
                            "bodyCode",
                            STRING,
                            "d.body_code",
                            "Whose term it is; empty: the portal's or the citizens'."),
                    required("startsOn", DATE, "d.starts_on", "Day it is counted from (UTC+5)."),
                    required("dueOn", DATE, "d.due_on", "Last day, to 24:00 (UTC+5)."),
                    optional("metAt", DATETIME, "d.met_at", "When it was done, in time or late; UTC."),
                    optional("missedAt", DATETIME, "d.missed_at", "From when it is known to be missed; UTC."),
                    optional("droppedAt", DATETIME, "d.dropped_at", "The petition ended in another way; UTC.")),
            Key.ID,
            "from deadline d join petition p on p.id = d.matter_id where p.published_at is not null");

    private static final List<Dataset> ALL = List.of(PETITIONS, DECISIONS, DEADLINES);

    static List<Dataset> all() {
        return ALL;
    }

    static Optional<Dataset> find(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** By what rows are ordered and read on. */
    enum Key {
        NUMBER("p.number") {
            @Override
            Object parse(String text) {
                return Integer.valueOf(text);
            }
        },
        ID("d.id") {
            @Override
            Object parse(String text) {
                return UUID.fromString(text);
            }
        };

        private final String sql;

        Key(String sql) {
            this.sql = sql;
        }

        /** {@link IllegalArgumentException} for what is no key. */
        abstract Object parse(String text);
    }

    /**
     * Rows in the order of keys.
     *
     * @param after key behind which to begin; null: the first
     */
    List<Map<String, Object>> rows(Sql sql, LocalDate today, Object after, int limit) {
        String select = columns.stream().map(Column::sql).collect(Collectors.joining(", "));
        List<Object> values = new ArrayList<>();
        if (select.contains("?")) {
            values.add(today);
        }
        String behind = "";
        if (after != null) {
            behind = " and " + key.sql + " > ?";
            values.add(after);
        }
        values.add(limit);
        return sql.list(
                "select " + select + " " + from + behind + " order by " + key.sql + " limit ?", values, this::row);
    }

    private Map<String, Object> row(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i).name(), columns.get(i).value(row, i + 1));
        }
        return values;
    }
}

package kz.listeningstate.load.appeals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.reading.Bodies;
import kz.listeningstate.load.reading.Corpus;
import kz.listeningstate.load.reading.Rows;

/** A year of appeals as they may lie there: of those of the last three weeks most are open, a few older ones are overdue. */
final class Appeals {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(5);
    /** The body of the demo officer, which gets more than any other. */
    static final String OFFICERS_BODY = "akimat-demo-kokbulak";

    private static final int OFFICERS_SHARE = 20;
    private static final int REDIRECTED = 40;
    private static final int OVERDUE = 2;
    private static final int TERM_WORKING_DAYS = 15;

    private static final String APPEAL = """
            id, number, code_sha256, rule_set, type, appellant_id, appellant_kind, appellant_name, appellant_language,
            appellant_iin_sealed, appellant_address_sealed, body_code, language, answer_language, subject, substance,
            urgent, filed_at, registered_on""";
    private static final String HANDLING = """
            id, version, appeal_id, procedure, urgent, body_code, came_from, redirections, superior, competence_decided,
            arrived_at, counted_from, due_on, ended_at, answered_at, outcome, redirected_at, end_reason""";
    private static final List<String> OUTCOMES = List.of("FAVOURABLE", "PARTLY_FAVOURABLE", "UNFAVOURABLE");

    private final Corpus corpus;
    private final Bodies bodies;
    private final Random random;
    private final Instant now = Instant.now();

    Appeals(Corpus corpus, Bodies bodies, Random random) {
        this.corpus = corpus;
        this.bodies = bodies;
        this.random = random;
    }

    /** Number of the appeal that was added as the n-th; none that the service gives. */
    static String number(int place) {
        return "ЖТ-2020-%08d".formatted(place);
    }

    /** What opens it, as its slip says. */
    static String code(int place) {
        return "%012d".formatted(place);
    }

    /** Adds so many, with the places from 1 on. */
    void load(Connection database, int count) throws SQLException {
        database.setAutoCommit(false);
        try (Rows appeals = new Rows(database, "appeal", APPEAL)) {
            for (int place = 1; place <= count; place++) {
                addAppeal(appeals, place, count);
                if (place % 100_000 == 0) {
                    Progress.say("  " + place + " appeals");
                }
            }
            appeals.end();
        }
        try (Rows handlings = new Rows(database, "appeal_handling", HANDLING)) {
            for (int place = 1; place <= count; place++) {
                addHandlings(handlings, place, count);
            }
            handlings.end();
        }
        Progress.say("  their terms");
        try (Statement statement = database.createStatement()) {
            // Whoever has to be warned or told has been: the service has nothing to do about these.
            statement.execute("""
                    insert into deadline
                        (id, matter_id, kind, subject_id, body_code, starts_on, due_on, met_at, missed_at, warned)
                    select gen_random_uuid(), appeal_id, 'APPEAL_ANSWER', id, body_code, counted_from, due_on, ended_at,
                        case when coalesce(ended_at, now()) >= due_on + 1 then due_on + 1 end, 1
                    from appeal_handling""");
        }
        database.commit();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            // What autovacuum does within minutes.
            statement.execute("vacuum analyze appeal");
            statement.execute("vacuum analyze appeal_handling");
            statement.execute("vacuum analyze deadline");
        }
    }

    /** Filed evenly over the year, the last one a minute ago. */
    private Instant filed(int place, int count) {
        return now.minus(YEAR.multipliedBy(count - place).dividedBy(count)).minusSeconds(60);
    }

    private static UUID appeal(int place) {
        return new UUID(1, place);
    }

    /** The addressee of the n-th: of some the demo officer's body, of the others a few get most. */
    private String body(int place) {
        return place % OFFICERS_SHARE == 0
                ? OFFICERS_BODY
                : bodies.any(new Random(place)).code();
    }

    private void addAppeal(Rows rows, int place, int count) throws SQLException {
        Instant filed = filed(place, count);
        String language = place % 3 == 0 ? "ru" : "kk";
        rows.add(
                appeal(place),
                number(place),
                "\\x" + sha256(code(place)),
                "2026",
                "APPLICATION",
                new UUID(7, random.nextInt(500_000)),
                "INDIVIDUAL",
                "Айгүл Сәрсенова",
                language,
                "\\x00",
                "\\x00",
                body(place),
                language,
                language,
                corpus.text(6, random),
                corpus.text(60, random),
                false,
                filed,
                day(filed));
    }

    private void addHandlings(Rows rows, int place, int count) throws SQLException {
        Instant filed = filed(place, count);
        Instant arrived = filed;
        UUID id = new UUID(2, place);
        UUID cameFrom = null;
        String body = body(place);
        if (random.nextInt(100) < REDIRECTED) {
            Instant sentOn = filed.plus(Duration.ofDays(1 + random.nextInt(3)));
            if (sentOn.isBefore(now)) {
                add(rows, id, place, bodies.any(random).code(), null, filed, sentOn, true);
                cameFrom = id;
                id = new UUID(3, place);
                arrived = sentOn;
            }
        }
        Instant ended = arrived.plus(Duration.ofDays(1 + random.nextInt(20)));
        boolean silent = random.nextInt(100) < OVERDUE;
        add(rows, id, place, body, cameFrom, arrived, silent || ended.isAfter(now) ? null : ended, false);
    }

    private void add(
            Rows rows, UUID id, int place, String body, UUID cameFrom, Instant arrived, Instant ended, boolean sentOn)
            throws SQLException {
        boolean answered = ended != null && !sentOn;
        rows.add(
                id,
                1,
                appeal(place),
                "FULL",
                false,
                body,
                cameFrom,
                cameFrom == null ? 0 : 1,
                false,
                false,
                arrived,
                day(arrived),
                due(arrived),
                ended,
                answered ? ended : null,
                answered ? OUTCOMES.get(random.nextInt(OUTCOMES.size())) : null,
                sentOn ? ended : null,
                sentOn ? "." : null);
    }

    /** By weekends alone: holidays make no difference here. */
    private static LocalDate due(Instant arrived) {
        LocalDate due = day(arrived);
        int left = TERM_WORKING_DAYS;
        while (left > 0) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    private static String sha256(String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}

package kz.listeningstate.load.petitions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.reading.Bodies;
import kz.listeningstate.load.reading.Corpus;
import kz.listeningstate.load.reading.Rows;

/** Petitions of three years as they may lie there: most are over, some are open, and nobody has signed a single one. */
final class Petitions {
    private static final Duration YEARS = Duration.ofDays(3 * 365);
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(5);
    private static final String COLUMNS = """
            id, version, rule_set, author_id, author_name, author_public_name, author_language, author_iin_sealed, body_code,
            language, subject, title, content, arguments, proposals, appeal_kind, created_at, submitted_at, text_sha256,
            link_token, opened_at, cosigners_due_on, signatures, signatures_electronic, signatures_paper,
            signatures_withdrawn, signatures_invalidated, tree_size, checkpointed_at, cosigned_at, moderation_started_on,
            moderation_due_on, approved_at,
            published_at, number, level, population, threshold, collection_ends_on, threshold_reached_at,
            threshold_reached_with, registered_on, decision_due_on, decided_at, outcome, fell_short_at, withdrawn_at""";
    private static final List<String> OUTCOMES = List.of("SATISFIED", "PARTLY_SATISFIED", "REFUSED");

    private final Corpus corpus;
    private final Bodies bodies;
    private final Random random;
    private final Instant now = Instant.now();

    Petitions(Corpus corpus, Bodies bodies, Random random) {
        this.corpus = corpus;
        this.bodies = bodies;
        this.random = random;
    }

    /** How the life of one went on after its publication. */
    private record Life(Instant published, LocalDate ends, boolean reached, Instant decided, Instant withdrawn) {
        boolean fellShort(Instant now) {
            return !reached && withdrawn == null && end().isBefore(now);
        }

        Instant end() {
            return ends.plusDays(1).atStartOfDay().toInstant(ZONE);
        }
    }

    /** Adds so many public ones, with the numbers from 1 on. */
    void load(Connection database, int count) throws SQLException {
        database.setAutoCommit(false);
        try (Rows rows = new Rows(database, "petition", COLUMNS)) {
            for (int number = 1; number <= count; number++) {
                add(rows, number, count);
                if (number % 10_000 == 0) {
                    Progress.say("  " + number + " petitions");
                }
            }
            rows.end();
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("select setval('petition_number', " + count + ")");
            statement.execute("insert into petition_topic (petition_id, topic, version, chosen_by, chosen_at)"
                    + " select id, (array['water','transport','education','health','ecology','housing'])[1 + number % 6],"
                    + " 1, author_id, published_at from petition where number % 10 < 7");
            deadlines(statement);
        }
        database.commit();
        database.setAutoCommit(true);
        try (Statement statement = database.createStatement()) {
            // What autovacuum does within minutes.
            statement.execute("vacuum analyze petition");
            statement.execute("vacuum analyze catalogue_entry");
            statement.execute("vacuum analyze petition_topic");
            statement.execute("vacuum analyze deadline");
        }
    }

    /** Those that have ended: the service has nothing to do about them. */
    private static void deadlines(Statement statement) throws SQLException {
        statement.execute("""
                insert into deadline (id, matter_id, kind, subject_id, body_code, starts_on, due_on, met_at, missed_at)
                select gen_random_uuid(), id, 'CONSIDERATION', id, body_code, registered_on, decision_due_on, decided_at,
                    case when decided_at::date > decision_due_on then decided_at end
                from petition where decided_at is not null""");
        statement.execute("""
                insert into deadline (id, matter_id, kind, subject_id, starts_on, due_on, met_at)
                select gen_random_uuid(), id, 'MODERATION', id, cosigned_at::date, moderation_due_on, approved_at
                from petition where published_at is not null""");
    }

    private void add(Rows rows, int number, int count) throws SQLException {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        Bodies.Body body = bodies.any(random);
        Life life = life(
                now.minus(YEARS.multipliedBy(count - number).dividedBy(count)).minusSeconds(60));
        long signatures = life.reached()
                ? body.threshold() + random.nextInt(body.threshold() + 1)
                : 50 + random.nextInt(Math.max(1, body.threshold() - 50));
        Instant begun = life.published().minus(Duration.ofDays(30));
        Instant cosigned = life.published().minus(Duration.ofDays(15));
        Instant reached = life.reached() ? life.published().plus(Duration.ofDays(20)) : null;
        LocalDate registered = reached == null ? null : day(reached);
        rows.add(
                id,
                1,
                "2026-03",
                new UUID(7, random.nextInt(50_000)),
                "Айгүл Сәрсенова",
                "Айгүл С.",
                "kk",
                "\\x00",
                body.code(),
                number % 3 == 0 ? "ru" : "kk",
                corpus.text(2, random),
                corpus.text(7, random),
                corpus.text(80, random),
                corpus.text(40, random),
                corpus.text(30, random),
                "PROPOSAL",
                begun,
                begun,
                String.format("%064x", number),
                "load-" + id,
                begun,
                day(begun).plusDays(28),
                signatures,
                signatures,
                0,
                0,
                0,
                1,
                cosigned,
                cosigned,
                day(cosigned),
                day(cosigned).plusDays(28),
                life.published(),
                life.published(),
                number,
                body.level(),
                body.population(),
                body.threshold(),
                life.ends(),
                reached,
                reached == null ? null : body.threshold(),
                registered,
                registered == null ? null : registered.plusDays(28),
                life.decided(),
                life.decided() == null ? null : OUTCOMES.get(random.nextInt(3)),
                life.fellShort(now) ? life.end() : null,
                life.withdrawn());
    }

    private Life life(Instant published) {
        LocalDate ends = day(published).plusMonths(6);
        boolean withdrawn = random.nextInt(20) == 0;
        boolean reached = !withdrawn && random.nextInt(4) == 0 && published.isBefore(now.minus(Duration.ofDays(20)));
        Instant decided = published.plus(Duration.ofDays(40 + random.nextInt(20)));
        Instant withdrawal = published.plus(Duration.ofDays(1 + random.nextInt(60)));
        return new Life(
                published,
                ends,
                reached,
                reached && decided.isBefore(now) ? decided : null,
                withdrawn && withdrawal.isBefore(now) ? withdrawal : null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}

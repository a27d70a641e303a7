package kz.listeningstate.petition;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.deadline.DeadlineView;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.deadline.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms run from the acts that set them, are warned of, met or missed, each once. */
@QuarkusTest
class DeadlineTest extends PlatformTest {
    @Inject
    TestTime time;

    @Inject
    Terms terms;

    @Inject
    Heard heard;

    @Inject
    DataSource database;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @ApplicationScoped
    static class Heard {
        private final List<DeadlineNews> news = new CopyOnWriteArrayList<>();

        void hear(@Observes DeadlineNews one) {
            news.add(one);
        }

        List<String> of(String matter) {
            return news.stream()
                    .filter(one -> one.deadline().matterId().toString().equals(matter))
                    .map(one -> one.missed() ? "missed" : "" + one.workingDaysLeft())
                    .toList();
        }
    }

    @Test
    void warnedAtTenThreeAndOneThenMissed() {
        String id = Api.opened();
        DeadlineView cosigners = only(id, DeadlineKind.COSIGNERS);
        assertEquals("2026-09-01", cosigners.startsOn().toString());
        assertEquals("2026-09-29", cosigners.dueOn().toString());
        step(id, "2026-09-15T05:00:00Z", List.of("10"));
        step(id, "2026-09-24T05:00:00Z", List.of("10", "3"));
        step(id, "2026-09-28T05:00:00Z", List.of("10", "3", "1"));
        step(id, "2026-09-29T18:59:59Z", List.of("10", "3", "1"));
        step(id, "2026-09-29T19:00:00Z", List.of("10", "3", "1", "missed"));
        assertEquals(
                Instant.parse("2026-09-29T19:00:00Z"),
                only(id, DeadlineKind.COSIGNERS).missedAt());
    }

    /** They are counted again and again: with a kind that the index lacks, each time among all deadlines that ever were. */
    @Test
    void anIndexHasAllClocksOfTheOperators() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select indexdef from pg_indexes where indexname = 'deadline_of_operators'")) {
            assertTrue(row.next());
            String index = row.getString(1);
            Arrays.stream(DeadlineKind.values())
                    .filter(DeadlineKind::isOfOperators)
                    .forEach(kind -> assertTrue(index.contains("'" + kind + "'"), kind + " in " + index));
        }
    }

    @Test
    void afterAnOutageOnlyTheNearestIsTold() {
        String id = Api.opened();
        step(id, "2026-09-25T05:00:00Z", List.of("2"));
        step(id, "2026-09-29T05:00:00Z", List.of("2", "0"));
    }

    @Test
    void aShortTermIsNotWarnedOfAtItsBirthAndAMovedDayIsWarnedOfAgain() {
        UUID matter = UUID.randomUUID();
        LocalDate begun = LocalDate.of(2026, 9, 1);
        owe(matter, DeadlineKind.MEASURE, begun, LocalDate.of(2026, 9, 8));
        step(matter.toString(), "2026-09-01T05:00:00Z", List.of());
        step(matter.toString(), "2026-09-07T05:00:00Z", List.of("1"));
        owe(matter, DeadlineKind.MEASURE, begun, LocalDate.of(2026, 9, 22));
        step(matter.toString(), "2026-09-08T05:00:00Z", List.of("1", "10"));
    }

    /** From a Saturday to Republic Day, a Monday: nothing else would tell of it before it is missed. */
    @Test
    void aTermWithoutAWorkingDayIsTold() {
        UUID matter = UUID.randomUUID();
        owe(matter, DeadlineKind.PAPER_ENTRY, LocalDate.of(2026, 10, 24), LocalDate.of(2026, 10, 26));
        step(matter.toString(), "2026-10-24T05:00:00Z", List.of("0"));
        step(matter.toString(), "2026-10-26T19:00:00Z", List.of("0", "missed"));
    }

    @Test
    void aCorrectedCalendarMovesNoRunningTerm() {
        UUID matter = UUID.randomUUID();
        LocalDate begun = LocalDate.of(2026, 9, 1);
        owe(matter, DeadlineKind.MEDIA_INFORMED, begun, LocalDate.of(2026, 9, 8));
        owe(matter, DeadlineKind.MEDIA_INFORMED, begun, LocalDate.of(2026, 9, 9));
        assertEquals("2026-09-08", terms.of(matter).get(0).dueOn().toString());
    }

    private void owe(UUID matter, DeadlineKind kind, LocalDate from, LocalDate due) {
        terms.follow(matter, List.of(new Term(kind, matter, null, from, due, null, null, false)));
    }

    @Test
    void whatIsMetIsNeverMissed() {
        String id = Api.opened();
        Topics.count(id, 50, 1);
        await().until(() -> Api.phase("moderator", id), "MODERATION"::equals);
        time.set(Instant.parse("2026-10-20T05:00:00Z"));
        await().until(() -> !heard.of(id).isEmpty());
        assertEquals(TestTime.START, only(id, DeadlineKind.COSIGNERS).metAt());
        assertTrue(heard.news.stream()
                .filter(one -> one.deadline().matterId().toString().equals(id))
                .allMatch(one -> one.deadline().kind() == DeadlineKind.MODERATION));
    }

    private void step(String id, String now, List<String> told) {
        time.set(Instant.parse(now));
        await().pollDelay(java.time.Duration.ofMillis(1_200))
                .until(() -> heard.of(id).equals(told));
    }

    private DeadlineView only(String id, DeadlineKind kind) {
        return terms.of(UUID.fromString(id)).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}

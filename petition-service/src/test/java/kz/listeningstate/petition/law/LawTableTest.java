package kz.listeningstate.petition.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.petition.petition.AppealKind;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionDraft;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks each row of the law's table (chapter 12-1, articles 90-1 to 90-6) in both editions: as in force, and as it was before
 * March 2026. Rows without a number are checked where they are kept.
 */
class LawTableTest {
    private static final RuleSets ALL = new RuleSets();
    private static final RuleSet IN_FORCE = ALL.get("2026-03");
    private static final RuleSet BEFORE = ALL.get("2023-12");

    /** One row: what holds now, what held before. */
    private record Row(String topic, Consumer<RuleSet> inForce, Consumer<RuleSet> before) {
        static Row same(String topic, Consumer<RuleSet> rule) {
            return new Row(topic, rule, rule);
        }
    }

    private static final List<Row> TABLE = List.of(
            Row.same("what it is, 4(31-1)", rules -> assertTrue(rules.act().contains("chapter 12-1"))),
            Row.same("author, 90-1: the age is a setting", rules -> setting("author.minimum-age=18")),
            new Row("contents, 90-2(2)", rules -> contents(), rules -> contents()),
            new Row("co-signers, 90-2(4)(1)", rules -> cosigners(rules, 20), rules -> cosigners(rules, 10)),
            new Row(
                    "moderation, 90-2(5)",
                    rules -> moderation(rules, ModerationStart.FIFTIETH_SIGNATURE, ModerationStart.DRAFT),
                    rules -> moderation(rules, ModerationStart.FIFTIETH_SIGNATURE)),
            new Row("duplicates, 90-2(4)(3)", rules -> duplicates(rules, 1), rules -> duplicates(rules, 0)),
            Row.same("rejection, 90-2(6): a ground with its article", LawTableTest::grounds),
            Row.same("publication, 90-2(7-8)", rules -> assertEquals(5, rules.mediaWorkingDays())),
            Row.same("signing, 90-3(1,3): under a version of the consent", rules -> consent()),
            Row.same("collection, 90-3(2)", rules -> assertEquals(6, rules.collectionMonths())),
            Row.same(
                    "below the threshold, 90-3(5)",
                    rules -> assertEquals(
                            List.of(AppealKind.MESSAGE, AppealKind.RESPONSE, AppealKind.PROPOSAL),
                            List.of(AppealKind.values()))),
            Row.same("threshold reached, 90-4", rules -> assertEquals(3, rules.noticeWorkingDays())),
            Row.same("consideration, 90-5(1)", LawTableTest::consideration),
            Row.same("duties of the body, 90-5(2)", rules -> assertEquals(3, rules.discussionNoticeWorkingDays())),
            Row.same(
                    "outcome, 90-6(1)",
                    rules -> assertEquals(
                            List.of(Outcome.SATISFIED, Outcome.PARTLY_SATISFIED, Outcome.REFUSED),
                            List.of(Outcome.values()))),
            Row.same("decision, 90-6(2-3)", rules -> assertEquals(1, rules.publicationWorkingDays())),
            Row.same(
                    "complaint against a refusal, chapter 13: no kind of appeal",
                    rules -> assertFalse(Arrays.toString(AppealKind.values()).contains("COMPLAINT"))));

    @TestFactory
    Stream<DynamicTest> eachRowInForce() {
        return TABLE.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.topic(), () -> row.inForce().accept(IN_FORCE)));
    }

    @TestFactory
    Stream<DynamicTest> eachRowBefore() {
        return TABLE.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.topic(), () -> row.before().accept(BEFORE)));
    }

    @Test
    void eachEditionFromItsDay() {
        assertEquals(BEFORE, ALL.inForceOn(LocalDate.of(2026, 2, 28)));
        assertEquals(IN_FORCE, ALL.inForceOn(LocalDate.of(2026, 3, 1)));
    }

    /** The second table, 90-3(4); both editions have the same. */
    @TestFactory
    Stream<DynamicTest> eachThreshold() {
        Map<String, Long> people = Map.of("small", 49_999L, "fifty thousand", 50_000L, "large", 50_001L);
        return Stream.of(IN_FORCE, BEFORE)
                .flatMap(rules -> Stream.concat(
                        Stream.of(DynamicTest.dynamicTest(rules.id() + " Republic", () -> {
                            assertEquals(50_000, rules.threshold(Level.REPUBLIC, Branch.EXECUTIVE, null));
                            refuses(rules, Level.REPUBLIC, Branch.REPRESENTATIVE, null);
                        })),
                        people.entrySet().stream()
                                .map(place -> DynamicTest.dynamicTest(
                                        rules.id() + " " + place.getKey(),
                                        () -> thresholds(rules, place.getValue())))));
    }

    private static void thresholds(RuleSet rules, long people) {
        assertEquals(share(people, 1), rules.threshold(Level.REGION, Branch.EXECUTIVE, people));
        assertEquals(share(people, 2), rules.threshold(Level.REGION, Branch.REPRESENTATIVE, people));
        boolean large = people > 50_000;
        assertEquals(large ? 2_500 : share(people, 5), rules.threshold(Level.DISTRICT, Branch.EXECUTIVE, people));
        assertEquals(large ? 5_000 : share(people, 10), rules.threshold(Level.DISTRICT, Branch.REPRESENTATIVE, people));
        assertEquals(large ? 2_500 : share(people, 5), rules.threshold(Level.LOCALITY, Branch.EXECUTIVE, people));
        refuses(rules, Level.LOCALITY, Branch.REPRESENTATIVE, people);
    }

    /** A percentage rounded up, by other arithmetic than the service's. */
    private static int share(long people, int percent) {
        return (int) Math.ceil(people * (percent / 100.0) - 1e-9);
    }

    private static void refuses(RuleSet rules, Level level, Branch branch, Long people) {
        assertThrows(IllegalArgumentException.class, () -> rules.threshold(level, branch, people));
    }

    /** The earlier edition asks for no subject; ADR 0018 says why the form does. */
    private static void contents() {
        List<String> parts = Arrays.stream(PetitionDraft.class.getRecordComponents())
                .map(part -> part.getName())
                .toList();
        assertTrue(parts.containsAll(List.of("bodyCode", "subject", "content", "arguments", "proposals")));
    }

    private static void cosigners(RuleSet rules, int workingDays) {
        assertEquals(50, rules.cosigners());
        assertEquals(workingDays, rules.cosigningWorkingDays());
    }

    private static void moderation(RuleSet rules, ModerationStart... starts) {
        assertEquals(20, rules.moderationWorkingDays());
        assertEquals(List.of(starts), rules.moderationStarts());
    }

    private static void duplicates(RuleSet rules, int years) {
        assertEquals(years, rules.duplicateYears());
        assertTrue(rules.knowsGround("same-subject-public"));
        assertEquals(years > 0, rules.knowsGround("same-subject-decided"));
    }

    private static void grounds(RuleSet rules) {
        assertTrue(IntStream.rangeClosed(1, 16).allMatch(number -> rules.knowsGround("forbidden-" + number)));
        assertFalse(rules.knowsGround("forbidden-17"));
        assertTrue(rules.knowsGround("incomplete"));
        assertTrue(rules.grounds().stream().allMatch(ground -> ground.article().startsWith("90-2(")));
    }

    private static void consideration(RuleSet rules) {
        assertEquals(40, rules.considerationWorkingDays(Level.REPUBLIC));
        for (Level local : List.of(Level.REGION, Level.DISTRICT, Level.LOCALITY)) {
            assertEquals(20, rules.considerationWorkingDays(local));
        }
        assertTrue(Arrays.stream(RuleSet.class.getRecordComponents())
                .noneMatch(part -> part.getName().toLowerCase().contains("exten")));
    }

    private static void consent() {
        assertTrue(read("signature-service/src/main/resources/application.properties")
                .contains("consent.version"));
    }

    private static void setting(String line) {
        assertTrue(read("petition-service/src/main/resources/application.properties")
                .contains(line + "\n"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("checkout.root"), file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}

package kz.listeningstate.petition.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test a row of the law that this service follows so far (petition-law, chapter 12-1). */
class RuleSetsTest {
    private final RuleSets all = new RuleSets();
    private final RuleSet inForce = all.inForceOn(LocalDate.of(2026, 9, 1));
    private final RuleSet before = all.inForceOn(LocalDate.of(2026, 2, 28));

    @Test
    void aPetitionKeepsTheRulesOfItsDay() {
        assertEquals("2026-03", inForce.id());
        assertEquals("2026-03", all.inForceOn(LocalDate.of(2026, 3, 1)).id());
        assertEquals("2023-12", before.id());
        assertEquals(before, all.get("2023-12"));
        assertThrows(IllegalArgumentException.class, () -> all.inForceOn(LocalDate.of(2020, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> all.get("1999"));
    }

    @Test
    void onlyADemonstrationMayLetTheNewestEditionBeginOnAnotherDay() {
        var changed = Optional.of(LocalDate.of(2026, 12, 1));
        var demonstration = new RuleSets(changed, List.of("demo"));
        assertEquals(
                "2023-12", demonstration.inForceOn(LocalDate.of(2026, 11, 30)).id());
        assertEquals(
                "2026-03", demonstration.inForceOn(LocalDate.of(2026, 12, 1)).id());
        assertThrows(IllegalStateException.class, () -> new RuleSets(changed, List.of("prod")));
    }

    @Test
    void fiftyCosignersInTwentyWorkingDaysOnceTen() {
        assertEquals(50, inForce.cosigners());
        assertEquals(20, inForce.cosigningWorkingDays());
        assertEquals(50, before.cosigners());
        assertEquals(10, before.cosigningWorkingDays());
    }

    @Test
    void moderationTwentyWorkingDaysFromEitherStart() {
        assertEquals(20, inForce.moderationWorkingDays());
        assertEquals(ModerationStart.DRAFT, inForce.moderationStart(ModerationStart.DRAFT));
        assertEquals(ModerationStart.FIFTIETH_SIGNATURE, inForce.moderationStart(ModerationStart.FIFTIETH_SIGNATURE));
        assertEquals(ModerationStart.FIFTIETH_SIGNATURE, before.moderationStart(ModerationStart.DRAFT));
    }

    @Test
    void sixMonthsOfCollection() {
        assertEquals(6, inForce.collectionMonths());
    }

    @Test
    void considerationFortyWorkingDaysAtTheCentreTwentyElsewhere() {
        assertEquals(40, inForce.considerationWorkingDays(Level.REPUBLIC));
        assertEquals(20, inForce.considerationWorkingDays(Level.REGION));
        assertEquals(20, inForce.considerationWorkingDays(Level.LOCALITY));
    }

    @ParameterizedTest
    @CsvSource({
        "REPUBLIC, EXECUTIVE, , 50000",
        // 1 % of Abai Region's 595,676 is 5,956.76: a part of a signature is a whole one.
        "REGION, EXECUTIVE, 595676, 5957",
        "REGION, REPRESENTATIVE, 595676, 11914",
        "REGION, EXECUTIVE, 789000, 7890",
        "DISTRICT, EXECUTIVE, 50001, 2500",
        "DISTRICT, REPRESENTATIVE, 50001, 5000",
        "DISTRICT, EXECUTIVE, 50000, 2500",
        "DISTRICT, EXECUTIVE, 49981, 2500",
        "DISTRICT, EXECUTIVE, 49980, 2499",
        "DISTRICT, REPRESENTATIVE, 12345, 1235",
        "LOCALITY, EXECUTIVE, 60000, 2500",
        "LOCALITY, EXECUTIVE, 1200, 60",
        "LOCALITY, EXECUTIVE, 1201, 61"
    })
    void thresholdsByLevelAreRoundedUp(Level level, Branch branch, Long population, int threshold) {
        assertEquals(threshold, inForce.threshold(level, branch, population));
    }

    @Test
    void aVillageHasNoMaslikhat() {
        assertThrows(
                IllegalArgumentException.class, () -> inForce.threshold(Level.LOCALITY, Branch.REPRESENTATIVE, 100L));
    }

    @Test
    void sixteenForbiddenSubjectsAndTheOtherGrounds() {
        assertEquals(
                16,
                inForce.grounds().stream()
                        .filter(ground -> ground.code().startsWith("forbidden-")
                                && ground.article().equals("90-2(3)"))
                        .count());
        assertTrue(inForce.knowsGround("same-subject-public"));
        assertTrue(inForce.knowsGround("same-subject-decided"));
        assertFalse(before.knowsGround("same-subject-decided"));
        assertFalse(inForce.knowsGround("forbidden-17"));
    }
}

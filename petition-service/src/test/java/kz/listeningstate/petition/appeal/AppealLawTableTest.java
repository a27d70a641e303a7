package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.petition.deadline.DeadlineKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks each row of the law's table (articles 63 to 100 and 136): its numbers here, and the acts over HTTP where the row says.
 * A test that is renamed or deleted is missed here.
 */
class AppealLawTableTest {
    private static final AppealRules LAW = new AppealRuleSets().inForceOn(LocalDate.of(2026, 9, 1));

    /** @param walked tests that act it out, as {@code Class.method}, in the service's package */
    private record Row(String topic, Consumer<AppealRules> numbers, List<String> walked) {
        static Row of(String topic, Consumer<AppealRules> numbers, String... walked) {
            return new Row(topic, numbers, List.of(walked));
        }
    }

    private static final List<Row> TABLE = List.of(
            Row.of("types, 87-89", law -> types(), "AppealFilingTest.sixTypesHaveTwoProceduresAndAskWhatTheyNeed"),
            Row.of(
                    "required, 63",
                    law -> asks(),
                    "AppealFilingTest.whatTheFormAsksIsChecked",
                    "AppealFilingTest.whatIsSignedNamesEverythingThatIsFiled"),
            Row.of(
                    "registration, 64(1-3)",
                    law -> {},
                    "AppealTest.isRegisteredAtOnceAndFollowedByNumberAndCode",
                    "AppealTest.afterHoursItIsRegisteredOnTheNextWorkingDay",
                    "AppealFilingTest.theSlipSaysNumberBodyAndDaysInThreeLanguages"),
            Row.of("number", law -> number(), "AppealFilingTest.numbersAreGivenOnce"),
            Row.of(
                    "defects, 64(6-7)",
                    law -> assertEquals(3, law.returnWorkingDays()),
                    "AppealTest.defectsAreMendedAndTheTermIsCountedFromThere",
                    "AppealTest.whatIsNotMendedIsReturned"),
            Row.of(
                    "return also, 64(7), 7-2",
                    law -> assertEquals(
                            EnumSet.of(ReturnGround.NOT_FIXED, ReturnGround.IDENTICAL_REPEAT, ReturnGround.INSULTING),
                            EnumSet.allOf(ReturnGround.class)),
                    "AppealTest.aReportOfDangerIsNeverReturned"),
            Row.of(
                    "redirect, 65, 76(2)",
                    law -> assertEquals(3, law.redirectionWorkingDays()),
                    "AppealTest.sentOnInPartTheOtherBodyHasItsOwnClock",
                    "AppealTest.theThirdTimeTheCommonSuperiorNamesTheCompetentBody"),
            Row.of(
                    "term, 76(1-2)",
                    law -> assertEquals(15, law.termWorkingDays()),
                    "AppealTest.isRegisteredAtOnceAndFollowedByNumberAndCode"),
            Row.of(
                    "extension, 76(3)",
                    law -> {
                        assertEquals(2, law.extensionMonths());
                        assertEquals(3, law.extensionNoticeWorkingDays());
                    },
                    "AppealTest.theTermIsExtendedOnceByTwoMonthsAtMost"),
            Row.of(
                    "deadline on a non-working day, 76(5)",
                    law -> {},
                    "appeal.HandlingPropertyTest.theLawHoldsOverRandomActs"),
            Row.of(
                    "hearing, 73",
                    law -> {
                        assertEquals(3, law.hearingNoticeWorkingDays());
                        assertEquals(2, law.objectionWorkingDays());
                        assertEquals(
                                Set.of(AnswerOutcome.PARTLY_FAVOURABLE, AnswerOutcome.UNFAVOURABLE),
                                Arrays.stream(AnswerOutcome.values())
                                        .filter(AnswerOutcome::needsHearing)
                                        .collect(Collectors.toSet()));
                    },
                    "AppealTest.theCitizenIsHeardAndObjects",
                    "ActTest.onlyTheHeadSignsAndARefusedSignatureChangesNothing"),
            Row.of(
                    "file access, 75",
                    law -> assertEquals(3, law.fileAccessWorkingDays()),
                    "ActTest.theFileIsOpenedWithinThreeWorkingDaysOfAsking"),
            Row.of(
                    "simplified outcomes, 89",
                    law -> assertEquals(
                            Set.of(AnswerOutcome.ANSWERED, AnswerOutcome.NOTED),
                            Arrays.stream(AnswerOutcome.values())
                                    .filter(outcome -> outcome.procedure() == Procedure.SIMPLIFIED)
                                    .collect(Collectors.toSet()),
                            "the third, termination, is the next row"),
                    "ActTest.theSimplifiedAnswerIsSignedWithoutAgreementAndMayComeLate"),
            Row.of(
                    "terminate, 88",
                    law -> assertEquals(
                            List.of("REPEAT", "ANONYMOUS", "NO_SUBSTANCE", "WITHDRAWN"),
                            names(TerminationGround.values())),
                    "AppealTest.silenceIsSaidAndTheCitizenMayTakeItBack"),
            Row.of(
                    "language of the answer, 89(2)",
                    law -> {},
                    "ActTest.theAnswerIsInTheLanguageThatTheCitizenMayChoose"),
            Row.of(
                    "complaint window, 92",
                    law -> {
                        assertEquals(3, law.complaintMonths());
                        assertEquals(6, law.complaintMonthsWithoutRemedies());
                    },
                    "AppealComplaintTest.anActIsComplainedOfInThreeMonthsAndSentBack",
                    "AppealComplaintTest.aReturnIsComplainedOfInSixMonthsAndReplaced"),
            Row.of(
                    "complaint route, 91(4)",
                    law -> assertEquals(3, law.complaintForwardingWorkingDays()),
                    "AppealComplaintTest.theBodyItselfSatisfiesFullyOrNotAtAll",
                    "AppealComplaintTest.whatTheBodyDoesNotSendOnThePortalHandsOnAndTheHigherBodysSilenceOpensTheCourt"),
            Row.of(
                    "complaint term, 99",
                    law -> assertEquals(20, law.complaintTermWorkingDays()),
                    "appeal.ComplaintPropertyTest.theLawHoldsOverRandomActs"),
            Row.of(
                    "silence, 91(2), 100(5)",
                    law -> {},
                    "AppealTest.silenceIsSaidAndTheCitizenMayTakeItBack",
                    "AppealComplaintTest.silenceIsComplainedOfWithOneClickAndTheBodyIsObligedToAct"),
            Row.of(
                    "complaint outcomes, 91(4), 100",
                    law -> assertEquals(
                            List.of("SATISFIED", "ANNULLED", "REPLACED", "OBLIGED", "DISMISSED", "SENT_BACK", "LEFT"),
                            names(ComplaintOutcome.values())),
                    "appeal.ComplaintPropertyTest.theLawHoldsOverRandomActs"),
            Row.of(
                    "court, 136",
                    law -> assertEquals(1, law.courtMonths()),
                    "AppealComplaintTest.withoutAHigherBodyTheCourtIsNamed"),
            Row.of(
                    "personal reception, 90",
                    law -> assertEquals("90", DeadlineKind.RECEPTION_SCHEDULE.article()),
                    "ReceptionTest.whoIsNotReceivedForAMonthIsMissedAndTheNextMonthRuns",
                    "ReceptionTest.whatIsNotSolvedBecomesAWrittenAppealOfThatCitizen"));

    @TestFactory
    Stream<DynamicTest> eachRow() {
        return TABLE.stream()
                .map(row -> DynamicTest.dynamicTest(row.topic(), () -> {
                    row.numbers().accept(LAW);
                    assertFalse(row.walked().isEmpty());
                    for (String test : row.walked()) {
                        int dot = test.lastIndexOf('.');
                        Class<?> walking = Class.forName("kz.listeningstate.petition." + test.substring(0, dot));
                        assertTrue(
                                walking.getDeclaredMethod(test.substring(dot + 1))
                                        .isAnnotationPresent(Test.class),
                                test);
                    }
                }));
    }

    private static void types() {
        assertEquals(
                Set.of(AppealType.APPLICATION, AppealType.COMPLAINT),
                Arrays.stream(AppealType.values())
                        .filter(type -> type.procedure() == Procedure.FULL)
                        .collect(Collectors.toSet()));
        assertEquals(6, AppealType.values().length);
    }

    /** Name, IIN and BIN are the log-in's and the certificate's; date and number the service's. */
    private static void asks() {
        List<String> asked = Arrays.stream(AppealDraft.class.getRecordComponents())
                .map(part -> part.getName())
                .toList();
        assertTrue(asked.containsAll(List.of("bodyCode", "subject", "substance", "address")));
    }

    private static void number() {
        assertEquals("ЖТ-2026-00000017", AppealNumber.of(Appellant.Kind.INDIVIDUAL, 2026, 17));
        assertEquals("ЗТ-2026-00000018", AppealNumber.of(Appellant.Kind.LEGAL_ENTITY, 2026, 18));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}

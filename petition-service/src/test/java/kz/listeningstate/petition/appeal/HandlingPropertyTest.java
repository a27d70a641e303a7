package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.petition.NaiveDays;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * Whatever bodies and citizens do with an appeal, in whatever order and however late, by any calendar: after each act every row
 * of the law holds, counted here by another calendar, and a refused act has changed nothing.
 */
class HandlingPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int LIVES = 3_000;
    /** Some things are seldom: it goes on until each was seen, but not for ever. */
    private static final int MOST_LIVES = 20 * LIVES;

    private static final int ACTS = 12;

    private final Random random = new Random(SEED);
    private final AppealRules rules = new AppealRuleSets().get("2026");

    private enum Act {
        DEFECTS,
        MEND,
        RETURN,
        REDIRECT,
        REDIRECT_PART,
        EXTEND,
        HEARING,
        OBJECT,
        ANSWER,
        TERMINATE,
        OVERRULE
    }

    @Test
    void theLawHoldsOverRandomActs() {
        System.out.println("HandlingPropertyTest: -Dseed=" + SEED);
        Set<HandlingPhase> phases = EnumSet.noneOf(HandlingPhase.class);
        Set<Act> done = EnumSet.noneOf(Act.class);
        Set<Act> refused = EnumSet.noneOf(Act.class);
        boolean all = false;
        for (int life = 0; life < LIVES || (life < MOST_LIVES && !all); life++) {
            new Life().live(phases, done, refused);
            all = phases.size() == HandlingPhase.values().length
                    && done.size() == Act.values().length
                    && refused.size() == Act.values().length;
        }
        assertEquals(EnumSet.allOf(HandlingPhase.class), phases, "each phase is reached, or the test tests too little");
        assertEquals(EnumSet.allOf(Act.class), done, "each act succeeds at times");
        assertEquals(EnumSet.allOf(Act.class), refused, "each act is refused at times");
    }

    private final class Life {
        private final NaiveDays days = NaiveDays.random(random);
        private final AppealFrame law = new AppealFrame(rules, days.calendar());
        private final AppealType type = AppealType.values()[random.nextInt(AppealType.values().length)];
        private final boolean urgent = random.nextInt(8) == 0;
        private Instant now = Instant.parse("2026-09-01T05:00:00Z").plus(anyTime(24 * 500));
        private Handling handling = Handling.registered(UUID.randomUUID(), type, urgent, "body-0", law, now);
        private int bodies = 1;

        void live(Set<HandlingPhase> phases, Set<Act> done, Set<Act> refused) {
            for (int i = 0; i < ACTS; i++) {
                now = now.plus(anyTime(24 * List.of(1, 2, 2, 5, 30).get(random.nextInt(5))));
                phases.add(handling.phase(now));
                Act act = Act.values()[random.nextInt(Act.values().length)];
                Handling acted = handling;
                Map<String, Object> before = facts(acted);
                HandlingPhase from = acted.phase(now);
                try {
                    act(act);
                    done.add(act);
                    allowed(act, from, acted);
                    assertEquals(
                            act == Act.REDIRECT_PART,
                            before.equals(facts(acted)),
                            act + ": a part leaves the rest alone");
                } catch (Problem refusal) {
                    refused.add(act);
                    assertEquals(before, facts(acted), "a refused " + act + " changes nothing");
                }
                writtenOnce(before, facts(acted));
                check(acted);
                check(handling);
                phases.add(acted.phase(now));
            }
        }

        private void act(Act act) {
            LocalDate today = NaiveDays.day(now);
            switch (act) {
                case DEFECTS -> handling.noteDefects("D", today.plusDays(random.nextInt(12) - 1), law, now);
                case MEND -> handling.fix("M", law, now);
                case RETURN -> handling.giveBack(any(ReturnGround.values()), "R", now);
                case REDIRECT -> handling = handling.redirect("body-" + bodies++, "R", random.nextBoolean(), law, now);
                case REDIRECT_PART -> part();
                case EXTEND -> handling.extend(today.plusDays(random.nextInt(90)), "E", "H", law, now);
                case HEARING -> handling.announceHearing(today.plusDays(random.nextInt(9)), "A", law, now);
                case OBJECT -> handling.object("O", now);
                case ANSWER -> handling.answer(any(AnswerOutcome.values()), now);
                case TERMINATE -> handling.terminate(any(TerminationGround.values()), "T", now);
                case OVERRULE -> overrule();
            }
        }

        /** The rest stays; the part lives on instead of it at times. */
        private void part() {
            Handling there = handling.redirectPart("body-" + bodies++, "P", false, law, now);
            assertEquals("P", there.part());
            check(there);
            if (random.nextBoolean()) {
                handling = there;
            }
        }

        /** Upon complaint; the body deals with it anew at times. */
        private void overrule() {
            handling.overrule(any(ComplaintBasis.values()), now);
            if (random.nextBoolean()) {
                handling = handling.remitted(UUID.randomUUID(), null, law, now);
            }
        }

        /** What must have been so for the act to succeed. */
        private void allowed(Act act, HandlingPhase from, Handling acted) {
            switch (act) {
                case REDIRECT, REDIRECT_PART -> {
                    LocalDate last = days.after(days.registration(acted.arrivedAt()), 3);
                    assertTrue(urgent || !NaiveDays.isOver(last, now), "65: within 3 working days");
                    assertEquals(HandlingPhase.UNDER_REVIEW, from);
                }
                case RETURN -> {
                    assertFalse(urgent, "64(7), 7-2: reports of danger are never returned");
                    assertEquals(
                            acted.ending().returnGround() == ReturnGround.NOT_FIXED,
                            from == HandlingPhase.NOT_FIXED,
                            "64(7): returned as not mended when it was not, and for that alone");
                }
                case EXTEND -> {
                    assertFalse(acted.dueOn().isAfter(NaiveDays.day(now).plusMonths(2)), "76(3): 2 months at most");
                    assertTrue(from == HandlingPhase.UNDER_REVIEW || from == HandlingPhase.HEARING, "76(3): in time");
                    assertTrue(days.isWorked(acted.dueOn()), "76(5)");
                }
                case HEARING -> {
                    assertEquals(Procedure.FULL, type.procedure(), "73: not in the simplified procedure");
                    LocalDate notice = NaiveDays.day(now);
                    assertFalse(acted.hearing().heldOn().isBefore(days.after(notice, 3)), "73: 3 days ahead");
                    assertEquals(days.after(notice, 2), acted.hearing().objectionDueOn(), "73: 2 days to object");
                }
                case OBJECT -> assertFalse(NaiveDays.isOver(acted.hearing().objectionDueOn(), now), "73");
                case ANSWER -> {
                    AnswerOutcome outcome = acted.ending().outcome();
                    assertEquals(type.procedure(), outcome.procedure(), "89: each procedure has its outcomes");
                    if (outcome == AnswerOutcome.UNFAVOURABLE || outcome == AnswerOutcome.PARTLY_FAVOURABLE) {
                        assertFalse(NaiveDays.day(now).isBefore(acted.hearing().heldOn()), "73: heard first");
                    }
                }
                case TERMINATE ->
                    assertTrue(
                            !urgent || acted.ending().terminationGround() == TerminationGround.WITHDRAWN,
                            "7-2: a report of danger is not left");
                case OVERRULE ->
                    assertTrue(
                            acted.ending().byBody() != null || NaiveDays.isOver(acted.dueOn(), now),
                            "91(2): an act, or silence");
                case DEFECTS, MEND -> assertFalse(urgent, "64(6): nobody waits for better papers when there is danger");
            }
        }

        private void check(Handling one) {
            LocalDate arrived = days.registration(one.arrivedAt());
            Defects defects = one.defects();
            LocalDate start = arrived;
            if (defects.notedAt() != null) {
                start = defects.fixedAt() == null ? defects.fixBy() : days.registration(defects.fixedAt());
            }
            LocalDate due = days.after(start, 15);
            LocalDate extended = one.extension().until();
            assertEquals(extended == null ? due : extended, one.dueOn(), "76(1): 15 working days");
            boolean ended = one.ending().at() != null;
            assertEquals(!ended, one.phase(now).isOpen());
            if (!ended && !defects.areOpen()) {
                boolean over = NaiveDays.isOver(one.dueOn(), now);
                assertEquals(over, one.phase(now) == HandlingPhase.SILENT, "91(2): silence after the term");
            }
            terms(one);
        }

        private void terms(Handling one) {
            Map<DeadlineKind, Term> byKind = new LinkedHashMap<>();
            for (Term term : HandlingTerms.of(one, law)) {
                assertNull(byKind.put(term.kind(), term), "one of a kind");
                assertTrue(days.isWorked(term.dueOn()), "76(5): a last day is a working day");
                assertEquals(one.id(), term.subjectId());
            }
            Term answer = byKind.get(DeadlineKind.APPEAL_ANSWER);
            assertEquals(one.dueOn(), answer.dueOn());
            boolean inSilence = one.overruledAt() != null && one.ending().byBody() == null;
            assertEquals(inSilence ? null : one.ending().at(), answer.metAt());
            assertEquals(inSilence, answer.dropped());
            assertEquals(one.bodyCode(), answer.bodyCode());
            if (one.defects().notedAt() != null) {
                Term back = byKind.get(DeadlineKind.APPEAL_RETURN);
                assertEquals(days.after(one.defects().fixBy(), 3), back.dueOn(), "64(7): returned in 3 working days");
                assertEquals(one.defects().fixedAt() != null, back.dropped());
            }
        }
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private Duration anyTime(int hours) {
        return Duration.ofSeconds(random.nextInt(hours * 3600));
    }

    private static Map<String, Object> facts(Handling handling) {
        Map<String, Object> facts = new LinkedHashMap<>();
        try {
            for (Field field : Handling.class.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    facts.put(field.getName(), field.get(handling));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return facts;
    }

    /** What ended stays as it ended; one extension, one hearing. */
    private static void writtenOnce(Map<String, Object> before, Map<String, Object> after) {
        for (String name : List.of("extension", "ending", "overruledAt")) {
            if (before.get(name) != null) {
                assertEquals(before.get(name), after.get(name), name + " is written once");
            }
        }
        if (before.get("ending") != null) {
            Map<String, Object> unlessOverruled = new LinkedHashMap<>(after);
            unlessOverruled.put("overruledAt", before.get("overruledAt"));
            assertEquals(before, unlessOverruled, "nothing after the end");
        }
    }
}

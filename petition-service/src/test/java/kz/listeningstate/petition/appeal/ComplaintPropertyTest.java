package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.petition.NaiveDays;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import org.junit.jupiter.api.Test;

/**
 * Whatever citizens and two bodies do with complaints, in whatever order and however late, by any calendar: none is accepted
 * after its window (92), decided twice, or decided by the body that it is about (91, 99, 100).
 */
class ComplaintPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int LIVES = 6_000;
    /** Some things are seldom: it goes on until each was seen, but not for ever. */
    private static final int MOST_LIVES = 20 * LIVES;

    private static final List<String> REFUSALS = List.of(
            "nothing-to-complain-of",
            "complaint-too-late",
            "other-body",
            "own-act",
            "wrong-phase",
            "no-decision",
            "nothing-to-set-aside",
            "invalid-request");
    private static final int ACTS = 10;
    private static final String BODY = "body";
    private static final String HIGHER = "higher";

    private final Random random = new Random(SEED);
    private final AppealRules rules = new AppealRuleSets().get("2026");

    private enum Act {
        FILE,
        FORWARD,
        HAND_ON,
        DRAFT,
        DECIDE,
        WITHDRAW,
        ANSWER_LATE
    }

    private final Set<ComplaintPhase> phases = EnumSet.noneOf(ComplaintPhase.class);
    private final Set<ComplaintBasis> bases = EnumSet.noneOf(ComplaintBasis.class);
    private final Set<ComplaintOutcome> outcomes = EnumSet.noneOf(ComplaintOutcome.class);
    private final Set<Act> done = EnumSet.noneOf(Act.class);
    private final Set<String> refusals = new TreeSet<>();

    @Test
    void theLawHoldsOverRandomActs() {
        System.out.println("ComplaintPropertyTest: -Dseed=" + SEED);
        for (int life = 0; life < LIVES || (life < MOST_LIVES && !allSeen()); life++) {
            new Life().live();
        }
        assertEquals(
                EnumSet.allOf(ComplaintPhase.class), phases, "each phase is reached, or the test tests too little");
        assertEquals(EnumSet.allOf(ComplaintBasis.class), bases, "each basis");
        assertEquals(EnumSet.allOf(ComplaintOutcome.class), outcomes, "each outcome");
        assertEquals(EnumSet.allOf(Act.class), done, "each act succeeds at times");
        assertTrue(refusals.containsAll(REFUSALS), () -> "each refusal is met: " + refusals);
    }

    private boolean allSeen() {
        return phases.size() == ComplaintPhase.values().length
                && bases.size() == ComplaintBasis.values().length
                && outcomes.size() == ComplaintOutcome.values().length
                && done.size() == Act.values().length
                && refusals.containsAll(REFUSALS);
    }

    private final class Life {
        private final NaiveDays days = NaiveDays.random(random);
        private final AppealFrame law = new AppealFrame(rules, days.calendar());
        private final AppealType type = random.nextInt(4) == 0 ? AppealType.APPLICATION : AppealType.REQUEST;
        private Instant now = Instant.parse("2026-09-01T05:00:00Z").plus(anyTime(24 * 500));
        private final Handling handling = Handling.registered(UUID.randomUUID(), type, false, BODY, law, now);
        private AppealComplaint complaint;
        private boolean forwardedByBody;

        void live() {
            handled();
            for (int i = 0; i < ACTS; i++) {
                now = now.plus(anyTime(24 * List.of(1, 2, 3, 20, 50, 150).get(random.nextInt(6))));
                Act act = complaint == null ? Act.FILE : any(Act.values());
                AppealComplaint acted = complaint;
                Instant decided = acted == null ? null : acted.decidedAt();
                try {
                    act(act);
                    done.add(act);
                } catch (Problem refusal) {
                    refusals.add(refusal.slug());
                }
                if (complaint != null) {
                    assertTrue(decided == null || decided.equals(acted.decidedAt()), "decided once");
                    check();
                }
            }
        }

        /** What the body does with the appeal before anyone complains. */
        private void handled() {
            now = now.plus(anyTime(24 * 30));
            try {
                switch (random.nextInt(6)) {
                    case 0 -> handling.answer(favourableOr(AnswerOutcome.NOTED), now);
                    case 1 -> handling.giveBack(ReturnGround.INSULTING, "R", now);
                    case 2 -> handling.terminate(any(TerminationGround.values()), "T", now);
                    case 3 -> handling.noteDefects("D", days.after(NaiveDays.day(now), 5), law, now);
                    default -> {}
                }
            } catch (Problem late) {
                // Then it is silent.
            }
        }

        private void act(Act act) {
            switch (act) {
                case FILE -> file();
                case FORWARD -> {
                    officer();
                    complaint.forward(law, now);
                    forwardedByBody = true;
                }
                case HAND_ON -> {
                    boolean overdue = complaint.forwardedAt() == null
                            && complaint.phase(now).isOpen()
                            && NaiveDays.isOver(complaint.forwardDueOn(), now);
                    assertEquals(overdue, complaint.handOnIfOverdue(now), "91(4): after three working days it goes on");
                    if (overdue) {
                        assertNull(complaint.ruling(), "the body's draft is not the higher body's");
                    }
                }
                case DRAFT -> draft();
                case DECIDE -> decide();
                case WITHDRAW -> {
                    if (random.nextInt(4) == 0) {
                        complaint.withdraw(now);
                        assertNull(complaint.decidedAt());
                    }
                }
                case ANSWER_LATE -> handling.answer(favourableOr(AnswerOutcome.ANSWERED), now);
            }
        }

        private void file() {
            String text = random.nextInt(3) == 0 ? null : "W";
            HandlingEnding ending = handling.ending();
            boolean silent = ending.at() == null;
            boolean there = handling.overruledAt() == null
                    && ending.terminationGround() != TerminationGround.WITHDRAWN
                    && ending.outcome() != AnswerOutcome.FAVOURABLE
                    && (!silent || NaiveDays.isOver(handling.dueOn(), now));
            LocalDate from = silent ? handling.dueOn() : NaiveDays.day(ending.at());
            boolean over = NaiveDays.isOver(worked(monthsAfter(from, ending.answeredAt() == null ? 6 : 3)), now);
            AppealComplaint filed;
            try {
                filed = AppealComplaint.file(handling, text, HIGHER, law, now);
            } catch (Problem refusal) {
                switch (refusal.slug()) {
                    case "nothing-to-complain-of" -> assertFalse(there, "91: what may be complained of is taken");
                    case "complaint-too-late" -> assertTrue(there && over, "92: in time it is taken");
                    default -> assertTrue(text == null && !silent, "silence alone needs no words");
                }
                throw refusal;
            }
            assertTrue(there, "91: nothing else is complained of");
            assertFalse(over, "92: 3 months, 6 without remedies");
            assertTrue(silent || "W".equals(filed.text()), "silence alone needs no words");
            assertEquals(silent, filed.basis() == ComplaintBasis.SILENCE);
            bases.add(filed.basis());
            if (complaint == null || !complaint.isRepeatedBy(filed.basis())) {
                complaint = filed;
                forwardedByBody = false;
            }
        }

        /** Of the one body, of the other, of a third, or of a body into which both were merged. */
        private void officer() {
            List<String> own = any(List.of(
                    List.of(BODY), List.of(HIGHER), List.of("third"), List.of(BODY, HIGHER), List.of(BODY, "third")));
            complaint.requireHeldBy(own, now);
            boolean first = complaint.forwardedAt() == null && !NaiveDays.isOver(complaint.forwardDueOn(), now);
            if (complaint.phase(now).isOpen()) {
                assertTrue(own.contains(first ? BODY : HIGHER), "who has it now, and nobody else");
                assertTrue(first || !own.contains(BODY), "nobody judges their own act");
            }
        }

        private void draft() {
            officer();
            ComplaintOutcome outcome = any(ComplaintOutcome.values());
            LocalDate ordered = random.nextInt(3) == 0 ? NaiveDays.day(now).plusDays(random.nextInt(35) - 2) : null;
            String act = outcome.hasAct() == (random.nextInt(8) > 0) ? "A" : null;
            complaint.draft(new ComplaintRuling(outcome, "R", act, ordered, UUID.randomUUID(), now), law, now);
            boolean first = complaint.forwardedAt() == null && !NaiveDays.isOver(complaint.forwardDueOn(), now);
            assertEquals(
                    first, outcome == ComplaintOutcome.SATISFIED, "91(4): the body satisfies; 100: the higher one");
        }

        private void decide() {
            officer();
            boolean overruled = handling.overruledAt() != null;
            boolean broken = complaint.basis() == ComplaintBasis.SILENCE
                    && handling.ending().at() != null;
            Optional<Handling> anew = complaint.decide(handling, signedNow(), law);
            ComplaintRuling ruling = complaint.ruling();
            outcomes.add(ruling.outcome());
            boolean setsAside =
                    ruling.outcome() != ComplaintOutcome.DISMISSED && ruling.outcome() != ComplaintOutcome.LEFT;
            assertTrue(!setsAside || !(overruled || broken), "what holds no more is not set aside again");
            assertEquals(setsAside || overruled, handling.phase(now) == HandlingPhase.OVERRULED, "100: carried out");
            assertEquals(setsAside && ruling.newAct() == null, anew.isPresent(), "100: a new act, or work to do");
            anew.ifPresent(next -> {
                LocalDate fresh = days.after(days.registration(now), 15);
                assertEquals(ruling.orderedDueOn() == null ? fresh : ruling.orderedDueOn(), next.dueOn());
                assertFalse(next.dueOn().isAfter(fresh), "no longer than the law gives");
                assertTrue(days.isWorked(next.dueOn()) && next.dueOn().isAfter(NaiveDays.day(now)));
                assertEquals(
                        List.of(BODY, handling.id(), complaint.id()),
                        List.of(next.bodyCode(), next.cameFrom(), next.orderedBy()));
                assertEquals(HandlingPhase.UNDER_REVIEW, next.phase(now));
            });
        }

        private void check() {
            phases.add(complaint.phase(now));
            assertEquals(days.after(days.registration(complaint.filedAt()), 3), complaint.forwardDueOn(), "91(4)");
            LocalDate arrived = forwardedByBody
                    ? days.registration(complaint.forwardedAt())
                    : days.after(complaint.forwardDueOn(), 1);
            assertEquals(days.after(arrived, 20), complaint.decisionDueOn(), "99: 20 working days, no extension");
            List<Term> terms = ComplaintTerms.of(complaint);
            assertEquals(DeadlineKind.COMPLAINT_FORWARD, terms.get(0).kind());
            assertEquals(complaint.forwardDueOn(), terms.get(0).dueOn());
            assertEquals(complaint.forwardedAt() != null, terms.size() == 2);
            if (terms.size() == 2) {
                assertEquals(HIGHER, terms.get(1).bodyCode());
                assertEquals(complaint.decisionDueOn(), terms.get(1).dueOn());
                assertEquals(complaint.decidedAt(), terms.get(1).metAt());
            }
            if (complaint.phase(now).isOpen() && NaiveDays.isOver(complaint.decisionDueOn(), now)) {
                assertEquals(ComplaintPhase.LAPSED, complaint.phase(now));
                assertTrue(complaint.leadsToCourt(now), "136: after the term lapses");
            }
        }

        /** In the full procedure without a hearing. */
        private AnswerOutcome favourableOr(AnswerOutcome simplified) {
            return type.procedure() == Procedure.FULL ? AnswerOutcome.FAVOURABLE : simplified;
        }

        private HeadSignature signedNow() {
            return new HeadSignature(now, new byte[0], "00", "H", null, "A", "1", UUID.randomUUID(), UUID.randomUUID());
        }

        private LocalDate worked(LocalDate day) {
            return days.isWorked(day) ? day : days.after(day, 1);
        }
    }

    private static LocalDate monthsAfter(LocalDate day, int months) {
        int month = day.getMonthValue() - 1 + months;
        LocalDate first = LocalDate.of(day.getYear() + month / 12, month % 12 + 1, 1);
        return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
    }

    private <E> E any(E[] values) {
        return values[random.nextInt(values.length)];
    }

    private <E> E any(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Duration anyTime(int hours) {
        return Duration.ofSeconds(random.nextInt(hours * 3600));
    }
}

package kz.listeningstate.petition.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.petition.petition.NaiveDays;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * However citizens book, move and cancel, and the body publishes and cancels days: a time has one citizen, a citizen one visit to
 * come, and a refused act has changed nothing.
 */
class DiaryPropertyTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DIARIES = 500;
    private static final int ACTS = 80;
    private static final int NOTICE = 1;

    private final Random random = new Random(SEED);

    private enum Act {
        BOOK,
        MOVE,
        CANCEL,
        CANCEL_DAY,
        NOTE
    }

    @Test
    void aTimeHasOneCitizenAndACitizenOneVisitToCome() {
        System.out.println("DiaryPropertyTest: -Dseed=" + SEED);
        Set<Act> done = EnumSet.noneOf(Act.class);
        Set<String> refusals = new TreeSet<>();
        Set<BookingPhase> phases = EnumSet.noneOf(BookingPhase.class);
        for (int i = 0; i < DIARIES; i++) {
            new Life().live(done, refusals, phases);
        }
        assertEquals(EnumSet.allOf(Act.class), done);
        assertEquals(EnumSet.allOf(BookingPhase.class), phases);
        assertEquals(
                Set.of(
                        "slot-taken",
                        "booked-before",
                        "reception-too-near",
                        "unknown-slot",
                        "wrong-phase",
                        "invalid-request"),
                refusals,
                "each rule refuses at times");
    }

    private final class Life {
        private final NaiveDays naive = NaiveDays.random(random);
        private final List<UUID> citizens =
                Stream.generate(UUID::randomUUID).limit(4).toList();
        private final List<ReceptionDay> days = new ArrayList<>();
        private final List<Booking> bookings = new ArrayList<>();
        private final Diary diary = new Diary(days, bookings, naive.calendar(), NOTICE);
        private Instant now = Instant.parse("2026-09-01T05:00:00Z");

        void live(Set<Act> done, Set<String> refusals, Set<BookingPhase> phases) {
            for (int i = 0; i < ACTS; i++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(60 * 24)));
                if (random.nextInt(3) == 0) {
                    publish();
                }
                Act act = Act.values()[random.nextInt(Act.values().length)];
                List<String> before = facts();
                try {
                    if (act(act)) {
                        done.add(act);
                    }
                } catch (Problem refusal) {
                    refusals.add(refusal.slug());
                    assertEquals(before, facts(), "a refused " + act + " changes nothing");
                }
                bookings.forEach(one -> phases.add(one.phase(now)));
                check();
            }
        }

        private void publish() {
            LocalDate on = naive.after(NaiveDays.day(now), 1 + random.nextInt(5));
            LocalTime begins = LocalTime.of(9 + random.nextInt(8), 0);
            days.add(new ReceptionDay(
                    new DayRequest(
                            UUID.randomUUID(), on, begins, begins.plusMinutes(45), 20, "P", random.nextBoolean()),
                    now));
        }

        private boolean act(Act act) {
            if (days.isEmpty()) {
                return false;
            }
            ReceptionDay day = days.get(days.size() - 1 - random.nextInt(Math.min(days.size(), 4)));
            LocalTime begins = random.nextInt(9) == 0 ? LocalTime.NOON.plusMinutes(7) : any(day.slots());
            SlotRequest slot = new SlotRequest(day.id(), begins, random.nextInt(4) == 0);
            if (act == Act.BOOK) {
                UUID citizen = any(citizens);
                Seat seat = diary.forNew(citizen, slot, now);
                early(seat);
                Visitor visitor = new Visitor(citizen, "N", "kk", new byte[0], new byte[0]);
                bookings.add(new Booking(
                        UUID.randomUUID(), UUID.randomUUID(), visitor, new BookingRequest(slot, "kk", "S"), seat, now));
                return true;
            }
            if (act == Act.CANCEL_DAY) {
                return random.nextInt(4) == 0 && cancel(day);
            }
            if (bookings.isEmpty()) {
                return false;
            }
            Booking booking = bookings.get(bookings.size() - 1 - random.nextInt(Math.min(bookings.size(), 4)));
            int sequence = booking.sequence();
            Seat left = booking.seat();
            boolean held = booking.holdsSeat();
            switch (act) {
                case MOVE -> {
                    Seat seat = diary.forMove(booking, slot, now);
                    booking.move(seat, now);
                    early(seat);
                }
                case CANCEL -> {
                    diary.requireLeavable(booking, now);
                    booking.cancel(now);
                }
                default -> booking.note(any(List.of(VisitOutcome.SOLVED, VisitOutcome.ABSENT)), "N", null, now);
            }
            if (act != Act.NOTE) {
                assertEquals(sequence + 1, booking.sequence(), "RFC 5545: calendars believe the higher one");
                if (held) {
                    early(left);
                }
            }
            return true;
        }

        private boolean cancel(ReceptionDay day) {
            if (day.isCancelled()) {
                return false;
            }
            day.cancel("R", now);
            bookings.stream()
                    .filter(one -> one.seat().dayId().equals(day.id()) && one.phase(now) == BookingPhase.BOOKED)
                    .forEach(one -> one.unseat(now));
            return true;
        }

        private void early(Seat seat) {
            assertFalse(naive.after(NaiveDays.day(now), NOTICE).isAfter(seat.heldOn()), "a working day before it");
        }

        private void check() {
            Set<String> times = new HashSet<>();
            Set<UUID> expected = new HashSet<>();
            for (Booking one : bookings) {
                if (one.holdsSeat()) {
                    assertTrue(times.add(one.seat().dayId() + " " + one.seat().begins()), "a time has one citizen");
                }
                BookingPhase phase = one.phase(now);
                if (phase == BookingPhase.BOOKED || phase == BookingPhase.TO_REBOOK) {
                    assertTrue(expected.add(one.visitor().account()), "a citizen has one visit to come");
                }
                ReceptionDay day = days.stream()
                        .filter(other -> other.id().equals(one.seat().dayId()))
                        .findFirst()
                        .orElseThrow();
                assertFalse(phase == BookingPhase.BOOKED && day.isCancelled(), "nobody comes in vain");
            }
            for (ReceptionDay day : days) {
                for (LocalTime free : diary.free(day, now)) {
                    assertFalse(times.contains(day.id() + " " + free), "what is shown as free is");
                }
            }
        }

        private List<String> facts() {
            return bookings.stream()
                    .map(one -> one.seat() + " " + one.sequence() + " " + one.phase(now) + one.changedAt())
                    .toList();
        }
    }

    private <E> E any(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }
}

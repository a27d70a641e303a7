package kz.listeningstate.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import kz.listeningstate.local.LocalSystem;

/** The time of a system, which a test moves ahead: to days that the API has named, never to dates of its own. */
record DemoTime(LocalSystem system, LogOperator operator) {
    private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** From the morning after the end of signing: a pending signature is decided in three days, and counted in one more. */
    static final Duration UNTIL_THE_LAST_COUNT = Duration.ofDays(4);

    static DemoTime of(Running system) {
        return new DemoTime(system.launcher(), LogOperator.of(system));
    }

    LocalDate today() {
        return LocalDate.ofInstant(system.now(), KAZAKHSTAN);
    }

    /** In UTC, by which audit trails have their days. */
    LocalDate todayInUtc() {
        return LocalDate.ofInstant(system.now(), ZoneOffset.UTC);
    }

    /** That day at ten, if it is not later already. */
    void becomes(LocalDate day) {
        var ahead = Duration.between(system.now(), day.atTime(MORNING).toInstant(KAZAKHSTAN));
        if (!ahead.isNegative() && !ahead.isZero()) {
            passes(ahead);
        }
    }

    /** The morning after the last day of a term. */
    void isOver(LocalDate lastDay) {
        becomes(lastDay.plusDays(1));
    }

    void passes(Duration time) {
        system.advance(time);
        operator.awaitOpen();
    }
}

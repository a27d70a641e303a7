package kz.listeningstate.petition.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import kz.listeningstate.petition.calendar.WorkingCalendar;

/**
 * How the clocks stand by which the portal's own operators must act: gauges {@code deadlines_running} and {@code
 * deadlines_missed} by {@code kind}, of all instances together. Missed is what is over and still to be done; done late, it is no
 * longer. Numbers only, as old as the last look.
 */
@ApplicationScoped
class OperatorClocks {
    static final List<DeadlineKind> KINDS = Arrays.stream(DeadlineKind.values())
            .filter(DeadlineKind::isOfOperators)
            .toList();

    private final Deadlines deadlines;
    private final Clock clock;
    private volatile Map<DeadlineKind, Standing> standings = Map.of();

    /** Of one kind, how many run and how many are missed. */
    record Standing(long running, long missed) {
        static final Standing NONE = new Standing(0, 0);
    }

    OperatorClocks(Deadlines deadlines, Clock clock, MeterRegistry metrics) {
        this.deadlines = deadlines;
        this.clock = clock;
        KINDS.forEach(kind -> {
            gauge(metrics, "deadlines_running", kind, Standing::running);
            gauge(metrics, "deadlines_missed", kind, Standing::missed);
        });
    }

    private void gauge(MeterRegistry metrics, String name, DeadlineKind kind, ToLongFunction<Standing> value) {
        Gauge.builder(name, () -> value.applyAsLong(of(kind)))
                .tag("kind", kind.name())
                .register(metrics);
    }

    @Scheduled(
            identity = "operator-clocks",
            every = "{deadlines.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        standings = QuarkusTransaction.requiringNew()
                .call(() -> deadlines.standings(WorkingCalendar.dateOf(clock.instant())));
    }

    Standing of(DeadlineKind kind) {
        return standings.getOrDefault(kind, Standing.NONE);
    }
}

package kz.listeningstate.petition.deadline;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import org.jboss.logging.Logger;

/**
 * Finds deadlines that are over or come near, and tells. What is due is a question to the database: nothing sleeps until a
 * moment, and an outage only delays. Each is looked at again under its matter's lock, so that two instances never act twice.
 */
@ApplicationScoped
class DeadlineWatch {
    private static final Logger LOG = Logger.getLogger(DeadlineWatch.class);
    private static final int BATCH = 200;
    /** Working days before the end; the nearest first: after an outage people are warned once, by how much is left. */
    private static final List<Integer> WARNINGS = List.of(1, 3, 10);

    private final Deadlines deadlines;
    private final List<MatterLock> matters;
    private final WorkingCalendar calendar;
    private final Event<DeadlineNews> news;
    private final Clock clock;

    DeadlineWatch(
            Deadlines deadlines,
            @All List<MatterLock> matters,
            WorkingCalendar calendar,
            Event<DeadlineNews> news,
            Clock clock) {
        this.deadlines = deadlines;
        this.matters = matters;
        this.calendar = calendar;
        this.news = news;
        this.clock = clock;
    }

    private record Found(UUID id, UUID matterId) {}

    @Scheduled(
            identity = "deadlines",
            every = "{deadlines.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        each(() -> deadlines.missed(today, BATCH), deadline -> miss(deadline, today));
        for (int workingDays : WARNINGS) {
            LocalDate until = calendar.plusWorkingDays(today, workingDays);
            each(() -> deadlines.unwarned(until, workingDays, BATCH), deadline -> warn(deadline, workingDays, today));
        }
    }

    private void each(Supplier<List<Deadline>> search, Consumer<Deadline> act) {
        int found;
        long done;
        do {
            List<Found> batch = QuarkusTransaction.requiringNew()
                    .call(() -> search.get().stream()
                            .map(one -> new Found(one.id(), one.matterId()))
                            .toList());
            found = batch.size();
            done = batch.stream().filter(one -> alone(one, act)).count();
            // Those that failed are found again: with nothing but them the next look is soon enough.
        } while (found == BATCH && done > 0);
    }

    /** One that cannot be dealt with stops no other. */
    private boolean alone(Found one, Consumer<Deadline> act) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                matters.forEach(matter -> matter.lock(one.matterId()));
                deadlines.lockRunning(one.id()).ifPresent(act);
            });
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deadline %s waits for the next look", one.id());
            return false;
        }
    }

    private void miss(Deadline deadline, LocalDate today) {
        if (deadline.isOver(today)) {
            Instant now = clock.instant();
            deadline.miss(now);
            news.fire(new DeadlineNews(deadline.view(), true, 0));
        }
    }

    /**
     * A term that is shorter than a warning's distance needs no such warning: it has only begun. Of one without a single working
     * day people are told all the same: nothing else comes before it is missed.
     */
    private void warn(Deadline deadline, int workingDays, LocalDate today) {
        if (!deadline.isUnwarned(workingDays) || deadline.isOver(today)) {
            return;
        }
        deadline.warn(workingDays);
        int term = calendar.workingDaysBetween(deadline.startsOn(), deadline.dueOn());
        if (Math.max(term, 1) >= workingDays) {
            int left = calendar.workingDaysBetween(today, deadline.dueOn());
            news.fire(new DeadlineNews(deadline.view(), false, left));
        }
    }
}

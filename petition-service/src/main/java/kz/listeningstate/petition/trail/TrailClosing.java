package kz.listeningstate.petition.trail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import kz.listeningstate.petition.outbox.CloudEvent;
import kz.listeningstate.petition.outbox.Outbox;

/**
 * Closes the trails' days (UTC), once each whichever instance looks first: the heads of all trails that grew since the day
 * before are hashed into the day's head, which signature-service anchors in the public log ({@code contracts/trail.md}).
 * After an outage one day stands for all that were missed.
 */
@ApplicationScoped
class TrailClosing {
    private static final String TOPIC = "petition.trails";
    private static final String SOURCE = "/petition-service";
    /** A first day, or one after a long outage, has many trails. */
    private static final int PATIENCE_SECONDS = (int) Duration.ofMinutes(10).toSeconds();

    private final TrailDays days;
    private final Outbox outbox;
    private final Clock clock;

    TrailClosing(TrailDays days, Outbox outbox, Clock clock) {
        this.days = days;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            identity = "trail-days",
            every = "{trail.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        QuarkusTransaction.requiringNew().timeout(PATIENCE_SECONDS).run(this::close);
    }

    private void close() {
        Instant now = clock.instant();
        LocalDate yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        if (days.isClosed(yesterday) || !days.lock() || days.isClosed(yesterday)) {
            return;
        }
        TrailDays.Day closed = days.close(yesterday, now);
        outbox.append(
                TOPIC,
                SOURCE,
                new CloudEvent(
                        SOURCE,
                        "kz.listeningstate.petition.trail-closed.v1",
                        yesterday.toString(),
                        now,
                        Map.of(
                                "day",
                                yesterday.toString(),
                                "matters",
                                closed.matters(),
                                "head",
                                HexFormat.of().formatHex(closed.head()))));
    }
}

package kz.listeningstate.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kz.listeningstate.notification.contact.DirectoryAwayException;
import kz.listeningstate.notification.delivery.Composer.Addressed;
import kz.listeningstate.notification.problem.Outage;
import org.jboss.logging.Logger;

/**
 * Sends what is due, one letter per transaction, with its row locked; several services may do so side by side.
 *
 * <p>A service that dies after the mail server took a letter and before the row says so sends it again: at least once,
 * never lost. The second copy carries the first one's Message-ID, by which mail programs show it once.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    private enum Round {
        WENT_ON,
        NOTHING_DUE,
        MAIL_SERVER_AWAY
    }

    private final OfficePostman offices;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final Composer composer;
    private final Letterbox letterbox;
    private final DeliveryMetrics metrics;
    private final Clock clock;
    private Instant restUntil = Instant.MIN;
    private boolean mailServerAway;
    private boolean databaseAway;

    Postman(
            OfficePostman offices,
            Deliveries deliveries,
            DeliverySettings settings,
            Composer composer,
            Letterbox letterbox,
            DeliveryMetrics metrics,
            Clock clock) {
        this.offices = offices;
        this.deliveries = deliveries;
        this.settings = settings;
        this.composer = composer;
        this.letterbox = letterbox;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            every = "${delivery.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void goRound() {
        try {
            offices.shareOutAllDue();
            if (!clock.instant().isBefore(restUntil)) {
                deliverAllDue();
            }
            QuarkusTransaction.requiringNew().run(metrics::refresh);
            databaseAway = false;
        } catch (RuntimeException failure) {
            logOnce(failure);
        }
    }

    private void deliverAllDue() {
        Round round;
        do {
            round = QuarkusTransaction.requiringNew().call(this::deliverNext);
        } while (round == Round.WENT_ON);
        if (round == Round.MAIL_SERVER_AWAY) {
            restUntil = clock.instant().plus(settings.restWhileAway());
        }
    }

    private Round deliverNext() {
        Instant now = clock.instant();
        Optional<Delivery> due = deliveries.nextDue(now);
        if (due.isEmpty()) {
            return Round.NOTHING_DUE;
        }
        Delivery delivery = due.get();
        try {
            Optional<Addressed> letter = composer.compose(delivery);
            if (letter.isEmpty()) {
                delivery.undeliverable("no address");
            } else {
                post(delivery, letter.get());
            }
            return Round.WENT_ON;
        } catch (DirectoryAwayException away) {
            delivery.waitUntil(now.plus(settings.restWhileAway()));
            return Round.WENT_ON;
        } catch (LetterRefusedException refusal) {
            delivery.refused(refusal.getMessage(), now, settings);
            LOG.warnf("The mail server refused delivery %s: %s", delivery.id(), refusal.getMessage());
            return Round.WENT_ON;
        } catch (MailServerAwayException away) {
            LOG.logf(
                    mailServerAway ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The mail server is away (%s); letters wait",
                    away.getMessage());
            mailServerAway = true;
            return Round.MAIL_SERVER_AWAY;
        } catch (RuntimeException fault) {
            if (Outage.ofDatabase(fault)) {
                throw fault;
            }
            // Our own mistake in one letter must not hold up those behind it.
            delivery.refused(fault.getClass().getSimpleName(), now, settings);
            LOG.errorf(fault, "Delivery %s cannot be written", delivery.id());
            return Round.WENT_ON;
        }
    }

    private void post(Delivery delivery, Addressed letter) throws MailServerAwayException, LetterRefusedException {
        letterbox.post(delivery.id(), letter.address, letter.letter, delivery.language(), letter.cancellation);
        mailServerAway = false;
        delivery.sent(clock.instant());
        metrics.delivered(delivery.kind());
    }

    private void logOnce(RuntimeException failure) {
        if (databaseAway) {
            LOG.debugf(failure, "Still cannot deliver");
        } else {
            LOG.error("Cannot deliver for now; will try again every " + settings.every(), failure);
        }
        databaseAway = true;
    }
}

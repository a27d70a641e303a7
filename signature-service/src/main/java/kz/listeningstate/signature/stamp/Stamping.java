package kz.listeningstate.signature.stamp;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.log.note.Checkpoint;
import kz.listeningstate.signature.log.note.SignedNote;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.sequencer.PublicFiles;
import kz.listeningstate.signature.stamp.StampList.Stamp;
import kz.listeningstate.signature.stamp.StampRequest.Granted;
import kz.listeningstate.signature.stamp.StampStatus.Trouble;
import kz.listeningstate.signature.verification.TimeStamp;
import kz.listeningstate.signature.worker.AdvisoryLock;
import kz.listeningstate.signature.worker.Worker;

/**
 * Has a checkpoint stamped every hour by an authority that is none of ours: nobody can make a log of later on that is older
 * than it is. Once for each size of the tree; while the log stands still there is nothing new to stamp. On a thread of its
 * own: the sequencer never waits for it. Two instances that ask at the same moment keep one stamp.
 */
@Singleton
class Stamping {
    private static final long LOCK = 0x7374616d70L;
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
    private static final int PATIENCE_SECONDS = 60;
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final Duration every;
    /** Null when there is none. */
    private final TimeStampingAuthority authority;

    private final PublicFiles files;
    private final StampList stamps;
    private final StampStatus status;
    private final Verifier verifier;
    private final EntityManager database;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Worker worker;
    /** On a clock that does not jump: if the other one has fallen back, not each look makes a stamp. */
    private long lastMadeNanos = Long.MIN_VALUE;

    Stamping(
            StampSettings settings,
            PublicFiles files,
            StampList stamps,
            StampStatus status,
            Verifier verifier,
            EntityManager database,
            Clock clock,
            MeterRegistry metrics) {
        this.every = settings.every();
        this.authority = settings.tsa()
                .map(address -> new TimeStampingAuthority(address, settings.timeout()))
                .orElse(null);
        this.files = files;
        this.stamps = stamps;
        this.status = status;
        this.verifier = verifier;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
        this.worker = new Worker("stamps", every.compareTo(LOOK_EVERY) < 0 ? every : LOOK_EVERY, this::look);
    }

    void start(@Observes StartupEvent event) {
        if (authority != null) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean look() {
        try {
            Optional<Due> due = alone(this::due);
            if (due.isPresent()) {
                // Between the transactions: an authority that is slow holds neither a connection nor the lock.
                Granted granted = granted(due.get().checkpoint());
                alone(() -> keep(due.get(), granted));
            }
            status.well();
        } catch (StampTrouble trouble) {
            metrics.counter("stamps_failed", "cause", trouble.kind().name()).increment();
            status.troubled(trouble.kind(), trouble.getMessage());
            throw trouble;
        }
        return false;
    }

    /** Empty while another instance does the same. */
    private <T> Optional<T> alone(Supplier<Optional<T>> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(PATIENCE_SECONDS)
                .call(() -> AdvisoryLock.tryToTake(database, LOCK) ? work.get() : Optional.empty());
    }

    /** A checkpoint to be stamped. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Due(long size, byte[] checkpoint) {}

    /** Ends a look; the next one tries again. */
    private static final class StampTrouble extends RuntimeException {
        private final Trouble kind;

        StampTrouble(Trouble kind, Exception cause) {
            super(cause.getMessage(), cause);
            this.kind = kind;
        }

        Trouble kind() {
            return kind;
        }
    }

    private Optional<Due> due() {
        try {
            Stamp last = stamps.last().orElse(null);
            status.last(last);
            byte[] checkpoint = files.checkpoint().orElse(null);
            if (checkpoint == null || !isDue(last)) {
                return Optional.empty();
            }
            long size = Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
            return size > sizeOf(last) ? Optional.of(new Due(size, checkpoint)) : Optional.empty();
        } catch (IOException | LogDataRefused e) {
            throw new StampTrouble(Trouble.FILES, e);
        }
    }

    private static long sizeOf(Stamp last) {
        return last == null ? 0 : last.size();
    }

    private boolean isDue(Stamp last) {
        Duration age = last == null
                ? every
                : Duration.between(last.at(), clock.instant()).abs();
        boolean rested = lastMadeNanos == Long.MIN_VALUE || System.nanoTime() - lastMadeNanos >= every.toNanos();
        return age.compareTo(every) >= 0 && rested;
    }

    /** If no other instance was quicker. */
    private Optional<Stamp> keep(Due due, Granted granted) {
        try {
            Stamp last = stamps.last().orElse(null);
            if (due.size() <= sizeOf(last) || !isDue(last)) {
                return Optional.empty();
            }
            Stamp stamp = new Stamp(due.size(), granted.at());
            stamps.add(stamp, due.checkpoint(), granted.token());
            lastMadeNanos = System.nanoTime();
            status.last(stamp);
            metrics.counter("stamps_made").increment();
            return Optional.of(stamp);
        } catch (IOException e) {
            throw new StampTrouble(Trouble.FILES, e);
        }
    }

    /** One that verifies under the trust profile; any other is none. */
    private Granted granted(byte[] checkpoint) {
        try {
            Granted granted = authority.stamp(checkpoint);
            Instant now = clock.instant();
            TimeStamp verdict = verifier.timeStamp(granted.token(), checkpoint, now);
            if (verdict.token() == null) {
                throw new StampRefused("the stamp does not verify: " + verdict.result());
            }
            if (granted.at().isBefore(now.minus(TOLERANCE))) {
                throw new StampRefused("the stamp is from " + granted.at() + ": one of the two clocks is wrong");
            }
            return granted;
        } catch (IOException e) {
            throw new StampTrouble(Trouble.AUTHORITY_AWAY, e);
        } catch (StampRefused e) {
            throw new StampTrouble(Trouble.STAMP_REFUSED, e);
        }
    }
}

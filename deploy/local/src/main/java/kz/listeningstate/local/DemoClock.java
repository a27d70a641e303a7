package kz.listeningstate.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time of this copy of the system: real time, or ahead of it by what {@code <data>/clock/moved-by} says (ISO 8601
 * duration). The services read the same file ({@code clock.moved-by}); it moves ahead only, and outlives a restart.
 */
final class DemoClock extends Clock {
    /** Ten years: certificates of the demo authority and the calendar of holidays do not reach further. */
    static final Duration MOST = Duration.ofDays(3_653);

    /** The services read the file at most so often; then all of them have the same time again. */
    private static final long SEEN_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(150);

    private final Path file;
    private volatile Duration ahead;

    DemoClock(Path file) {
        this.file = file;
        this.ahead = read();
    }

    private Duration read() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** For the setting {@code clock.moved-by}. */
    Path file() {
        return file;
    }

    Duration ahead() {
        return ahead;
    }

    /**
     * Moves everybody's time ahead and returns when all have it; {@link IllegalArgumentException} for one that is not ahead or
     * too far.
     */
    synchronized void advance(Duration by) {
        if (by.isNegative() || by.isZero() || by.compareTo(MOST.minus(ahead)) > 0) {
            throw new IllegalArgumentException("Time moves ahead, and by ten years at most");
        }
        Duration now = ahead.plus(by);
        try {
            // Moved into place whole: nobody reads half of it.
            Path written =
                    Files.write(file.resolveSibling("next"), now.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        ahead = now;
        long seen = System.nanoTime() + SEEN_AFTER_NANOS;
        while (System.nanoTime() < seen) {
            LockSupport.parkNanos(seen - System.nanoTime());
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are asked of it");
    }
}

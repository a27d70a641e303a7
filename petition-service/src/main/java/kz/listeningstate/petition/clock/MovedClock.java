package kz.listeningstate.petition.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The server's clock, moved ahead by what a file says (ISO 8601 duration, such as {@code P30D}): in a demonstration half a year
 * passes in seconds, for all services at once. It never goes back, and without the file it is the server's.
 */
final class MovedClock extends Clock {
    private static final long READ_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final Clock server;
    private final Path file;
    private Duration ahead = Duration.ZERO;
    private long readAt;

    MovedClock(Clock server, Path file) {
        this.server = server;
        this.file = file;
        this.readAt = System.nanoTime() - READ_EVERY_NANOS;
    }

    @Override
    public Instant instant() {
        return server.instant().plus(ahead());
    }

    private synchronized Duration ahead() {
        if (System.nanoTime() - readAt >= READ_EVERY_NANOS) {
            Duration read = read();
            ahead = read.compareTo(ahead) > 0 ? read : ahead;
            readAt = System.nanoTime();
        }
        return ahead;
    }

    private Duration read() {
        try {
            String text = Files.readString(file).strip();
            // Empty: another process is about to write it.
            return text.isEmpty() ? ahead : Duration.parse(text);
        } catch (NoSuchFileException none) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of clock.moved-by", e);
        }
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

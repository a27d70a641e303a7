package kz.listeningstate.signature.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far a demonstration's time is ahead of real time: what a file says (ISO 8601 duration, such as {@code P30D}), the same
 * one for all services, so that half a year passes in seconds. It never goes back; without the file it is none.
 */
@Singleton
public class DemoTime {
    private static final long READ_EVERY_NANOS = Duration.ofMillis(100).toNanos();

    private final Optional<Path> file;
    private Duration ahead = Duration.ZERO;
    private long readAt = System.nanoTime() - READ_EVERY_NANOS;

    @Inject
    DemoTime(@ConfigProperty(name = "clock.moved-by") Optional<Path> file) {
        this(file, ConfigUtils.getProfiles());
    }

    /** @param profiles active profiles of Quarkus */
    DemoTime(Optional<Path> file, List<String> profiles) {
        if (file.isPresent() && !profiles.contains("demo") && !profiles.contains("test")) {
            throw new IllegalStateException("clock.moved-by is for demonstrations: the log's hours are real");
        }
        this.file = file;
    }

    /** Real time: what production has. */
    public static DemoTime none() {
        return new DemoTime(Optional.empty(), List.of());
    }

    public synchronized Duration ahead() {
        if (file.isPresent() && System.nanoTime() - readAt >= READ_EVERY_NANOS) {
            Duration read = read(file.get());
            ahead = read.compareTo(ahead) > 0 ? read : ahead;
            readAt = System.nanoTime();
        }
        return ahead;
    }

    private Duration read(Path moved) {
        try {
            String text = Files.readString(moved).strip();
            // Empty: another process is about to write it.
            return text.isEmpty() ? ahead : Duration.parse(text);
        } catch (NoSuchFileException none) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of clock.moved-by", e);
        }
    }
}

package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kz.listeningstate.embedded.Directories;

/** One authority for all tests of this package: its RSA keys take seconds to make. */
final class TestAuthority {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private static final Path DIR = Directories.temporary("test-authority");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.remove(DIR), "test-authority"));
    }

    private TestAuthority() {}

    /** The authority as a process started at that time sees it. */
    static synchronized DemoAuthority at(Clock clock) {
        return DemoAuthority.openOrCreate(DIR, clock);
    }

    /** A file of the real Authority's. */
    static byte[] real(String name) {
        try (InputStream in = TestAuthority.class.getResourceAsStream("/nca/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that stands until it is moved. */
    static final class Hands extends Clock {
        volatile Instant now = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

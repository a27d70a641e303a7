package kz.listeningstate.signature.clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The server's clock, in a demonstration ahead of it by {@link DemoTime}. */
final class ServiceClock extends Clock {
    private final DemoTime demo;

    private ServiceClock(DemoTime demo) {
        this.demo = demo;
    }

    static Clock of(DemoTime demo) {
        return new ServiceClock(demo);
    }

    /** For injection. */
    static class Source {
        @Produces
        @Singleton
        Clock clock(DemoTime demo) {
            return ServiceClock.of(demo);
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(demo.ahead());
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

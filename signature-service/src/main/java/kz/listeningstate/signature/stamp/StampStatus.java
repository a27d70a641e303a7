package kz.listeningstate.signature.stamp;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How time stamps go, as this instance knows it. */
@ApplicationScoped
public class StampStatus {
    private final Clock clock;
    private final boolean on;
    private volatile State state;

    StampStatus(StampSettings settings, Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.on = settings.tsa().isPresent();
        this.state = new State(on, 0, null, Trouble.NONE, null);
        metrics.gauge("stamps_age_seconds", this, StampStatus::age);
    }

    /** What stands in the way of stamps; nothing else is held up by it. */
    public enum Trouble {
        NONE,
        /** It does not answer. */
        AUTHORITY_AWAY,
        /** Its stamp does not verify, or it grants none. */
        STAMP_REFUSED,
        /** The log's files cannot be read or written. */
        FILES
    }

    /**
     * The state.
     *
     * @param on whether an authority is configured
     * @param size of the tree that was stamped last; 0 = none was
     * @param at when, as the stamp says; null = never
     * @param detail of the trouble, in English; null without
     */
    public record State(boolean on, long size, Instant at, Trouble trouble, String detail) {}

    public State state() {
        return state;
    }

    void last(StampList.Stamp stamp) {
        if (stamp != null) {
            state = new State(on, stamp.size(), stamp.at(), state.trouble(), state.detail());
        }
    }

    void well() {
        troubled(Trouble.NONE, null);
    }

    void troubled(Trouble trouble, String detail) {
        state = new State(on, state.size(), state.at(), trouble, detail);
    }

    private double age() {
        Instant at = state.at();
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toSeconds();
    }
}

package kz.listeningstate.signature.sequencer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** How this instance stands to the log, for the operator. */
@ApplicationScoped
public class LogStatus {
    private final Clock clock;
    private volatile State state;

    LogStatus(Clock clock) {
        this.clock = clock;
        this.state = new State(false, LogTrouble.NONE, null, clock.instant());
    }

    /**
     * The state.
     *
     * @param leads whether this instance sequences
     * @param detail of the trouble as the sequencer's last round met it, in English; null without
     * @param since when it is so
     */
    public record State(boolean leads, LogTrouble trouble, String detail, Instant since) {}

    public State state() {
        return state;
    }

    void following() {
        change(false, LogTrouble.NONE, null);
    }

    /** True when it was not so before. */
    boolean leading() {
        return change(true, LogTrouble.NONE, null);
    }

    /** True when this trouble is a new one. */
    boolean troubled(LogTrouble trouble, String detail) {
        return change(true, trouble, detail);
    }

    private boolean change(boolean leads, LogTrouble trouble, String detail) {
        State before = state;
        boolean same = before.leads() == leads && before.trouble() == trouble;
        state = new State(leads, trouble, detail, same ? before.since() : clock.instant());
        return !same;
    }
}

package kz.listeningstate.audit;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says how far long work is: nothing at all when it is short, one line that changes on a terminal, else plain lines. */
public final class Progress {
    private static final long FIRST_NS = 3_000_000_000L;
    private static final long TERMINAL_NS = 500_000_000L;
    private static final long PLAIN_NS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean isTerminal;
    private final LongSupplier nanoTime;
    private long next;
    private boolean isLineOpen;

    public Progress(PrintWriter err) {
        this(err, Terminal.isThere(), System::nanoTime);
    }

    Progress(PrintWriter err, boolean isTerminal, LongSupplier nanoTime) {
        this.err = err;
        this.isTerminal = isTerminal;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong() + FIRST_NS;
    }

    /** @param work such as "leaves read" */
    public void at(String work, long done, long total) {
        long now = nanoTime.getAsLong();
        if (now - next < 0) {
            return;
        }
        next = now + (isTerminal ? TERMINAL_NS : PLAIN_NS);
        long percent = 100 * done / Math.max(1, total);
        String line = String.format(Locale.ROOT, "%s: %,d of %,d (%d %%)", work, done, total, percent);
        if (isTerminal) {
            err.print("\r" + line + "\u001b[K");
            isLineOpen = true;
        } else {
            err.println(line);
        }
        err.flush();
    }

    /** Before anything else is written. */
    public void end() {
        if (isLineOpen) {
            err.print("\r\u001b[K");
            err.flush();
            isLineOpen = false;
        }
    }
}

package kz.listeningstate.load;

import java.time.Duration;

/** One line after another, with the minutes and seconds since the start. */
public final class Progress {

    private static final long BEGUN = System.nanoTime();

    private Progress() {}

    /** Says a line at once. */
    public static void say(String line) {
        Duration since = Duration.ofNanos(System.nanoTime() - BEGUN);
        System.out.printf("%02d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), line);
    }
}

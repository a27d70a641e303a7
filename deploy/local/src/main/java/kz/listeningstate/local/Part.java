package kz.listeningstate.local;

import java.nio.file.Path;
import java.util.List;

/**
 * One thing the launcher runs.
 *
 * @param id short name: of its log, and for the tests that kill it
 * @param title what the person at the terminal reads
 * @param needs ids of the parts that must be ready before this one is launched
 */
record Part(String id, String title, List<String> needs, Path log, Lifecycle lifecycle) {

    /** How a part is run; {@code launch} and {@code stop} never run at the same time. */
    interface Lifecycle {
        /** Sets the part going. */
        void launch();

        /** Returns when the part is ready to work, or throws with the reason why it will not be. */
        default void awaitReady() {}

        boolean isAlive();

        /** Ends the part; nothing happens when it does not run. */
        void stop();

        /** Ends the part as a power cut would. */
        default void kill() {
            throw new UnsupportedOperationException("Only a process of its own can be killed");
        }
    }
}

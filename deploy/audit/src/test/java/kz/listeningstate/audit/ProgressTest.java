package kz.listeningstate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();
    /** Near the end of what the counter holds, where it begins again below zero. */
    private long now = Long.MAX_VALUE - SECOND;

    private Progress progress(boolean isTerminal) {
        return new Progress(new PrintWriter(err), isTerminal, () -> now);
    }

    /** Work of so many seconds, a step every tenth of one. */
    private void work(Progress progress, int seconds) {
        for (int step = 0; step < 10 * seconds; step++) {
            progress.at("leaves read", step, 10L * seconds);
            now += SECOND / 10;
        }
    }

    @Test
    void shortWorkSaysNothing() {
        Progress progress = progress(true);
        work(progress, 3);
        progress.end();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void longWorkSaysHowFarItIs() {
        work(progress(false), 30);
        assertThat(err.toString().lines())
                .containsExactly(
                        "leaves read: 30 of 300 (10 %)",
                        "leaves read: 130 of 300 (43 %)", "leaves read: 230 of 300 (76 %)");
    }

    @Test
    void onATerminalItIsOneLineThatIsTakenAway() {
        Progress progress = progress(true);
        work(progress, 4);
        progress.end();
        progress.end();
        assertThat(err.toString())
                .isEqualTo("\rleaves read: 30 of 40 (75 %)\u001b[K\rleaves read: 35 of 40 (87 %)\u001b[K\r\u001b[K");
    }

    @Test
    void thePartOfNothingIsNoDivision() {
        Progress progress = progress(false);
        now += 4 * SECOND;
        progress.at("signatures matched", 0, 0);
        assertThat(err.toString()).isEqualTo("signatures matched: 0 of 0 (0 %)\n");
    }
}

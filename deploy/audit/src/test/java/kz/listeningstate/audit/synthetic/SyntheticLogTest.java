package kz.listeningstate.audit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.listeningstate.audit.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticLogTest {
    @TempDir
    Path dir;

    @Test
    void logsOfManySizesHold() {
        for (int leaves : new int[] {12, 13, 100, 5_000, 20_000}) {
            Path log = dir.resolve("" + leaves);
            Run made = Run.audit("synthesize", "--leaves", leaves, "--petitions", 2, "--to", log);
            assertThat(made.status()).as(made.err()).isZero();
            Run run = Run.audit("verify", "--log", log);
            assertThat(run.status()).as(leaves + run.out()).isZero();
        }
        assertThat(Run.audit("synthesize", "--leaves", 11, "--petitions", 2, "--to", dir)
                        .status())
                .isEqualTo(2);
    }
}

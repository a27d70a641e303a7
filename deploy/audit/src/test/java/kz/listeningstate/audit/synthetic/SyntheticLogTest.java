package kz.listeningstate.audit.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            SyntheticLog.write(log, leaves, 2, 1);
            Run run = Run.audit("verify", "--log", log);
            assertThat(run.status()).as(leaves + run.out()).isZero();
        }
        assertThatThrownBy(() -> SyntheticLog.write(dir, 11, 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}

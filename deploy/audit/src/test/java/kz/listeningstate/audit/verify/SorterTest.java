package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SorterTest {
    @TempDir
    Path folder;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    private void sorts(int count, int length, int chunk, int alike) throws IOException {
        List<byte[]> records = new ArrayList<>();
        List<byte[]> sorted = new ArrayList<>();
        try (Sorter sorter = new Sorter(folder, length, chunk)) {
            for (int i = 0; i < count; i++) {
                byte[] record = new byte[length];
                random.nextBytes(record);
                Arrays.fill(record, 0, alike, (byte) 0x9f);
                records.add(record);
                sorter.add(record);
            }
            sorter.drainTo(record -> sorted.add(record.clone()));
            assertThat(sorter.total()).isEqualTo(count);
        }
        records.sort(Arrays::compareUnsigned);
        assertThat(sorted)
                .as("seed " + seed)
                .usingElementComparator(Arrays::compareUnsigned)
                .isEqualTo(records);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("temporary files").isEmpty();
        }
    }

    @Test
    void inMemory() throws IOException {
        sorts(0, 44, 1 << 20, 0);
        sorts(1, 44, 1 << 20, 0);
        sorts(5000, 44, 1 << 20, 0);
    }

    @Test
    void inManyRuns() throws IOException {
        sorts(5000, 44, 10_000, 0);
        sorts(5000, 77, 7_700, 0);
        sorts(227, 44, 44 * 227, 0);
        sorts(228, 44, 44 * 227, 0);
    }

    @Test
    void recordsThatBeginAlike() throws IOException {
        sorts(3000, 44, 20_000, 6);
        sorts(3000, 44, 20_000, 20);
        sorts(3000, 44, 20_000, 43);
        sorts(300, 44, 2_000, 44);
    }
}

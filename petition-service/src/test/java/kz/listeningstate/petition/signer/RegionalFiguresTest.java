package kz.listeningstate.petition.signer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionalFiguresTest {

    @Test
    void smallGroupsAreShownTogetherOrNotAtAll() {
        RegionalFigures figures = RegionalFigures.of(Map.of("710000000", 123L, "750000000", 10L, "100000000", 9L));
        assertTrue(figures.selfDeclared());
        assertEquals(
                List.of(new RegionalFigures.Group("710000000", 120), new RegionalFigures.Group("750000000", 10)),
                figures.regions());
        assertEquals(0, figures.elsewhere());
        assertEquals(10, RegionalFigures.of(Map.of("1", 9L, "2", 5L)).elsewhere());
    }

    /** One signer more or less never moves anything by one. */
    @Test
    void noNumberTellsOfASingleSigner() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Map<String, Long> counts = new HashMap<>();
            for (int region = 0; region < 20; region++) {
                counts.put("" + region, (long) random.nextInt(40));
            }
            RegionalFigures figures = RegionalFigures.of(counts);
            assertTrue(
                    figures.regions().stream().allMatch(one -> one.signers() >= 10 && one.signers() % 10 == 0),
                    "seed " + seed);
            assertEquals(0, figures.elsewhere() % 10, "seed " + seed);
            long told = figures.elsewhere()
                    + figures.regions().stream()
                            .mapToLong(RegionalFigures.Group::signers)
                            .sum();
            assertTrue(
                    told <= counts.values().stream().mapToLong(Long::longValue).sum(), "seed " + seed);
        }
    }
}

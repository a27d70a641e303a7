package kz.listeningstate.load.signing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 40, 99, 100, 101, 149, 150, 512, 1234, 9876})
    void findsTheLimitFromBelowToFivePerCent(int limit) {
        double found = RateSearch.highest(100, rate -> rate <= limit);
        assertTrue(found <= limit, () -> found + " does not hold");
        assertTrue(limit - found <= Math.max(1, limit * 0.05), () -> found + " is far under " + limit);
    }

    @Test
    void sayWhenNothingHolds() {
        assertThrows(IllegalStateException.class, () -> RateSearch.highest(100, rate -> false));
    }

    @Test
    void lowerIsAlwaysLower() {
        assertTrue(RateSearch.lower(3, 1.05) < 3);
    }
}

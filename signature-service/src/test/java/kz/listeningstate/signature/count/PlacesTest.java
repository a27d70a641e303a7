package kz.listeningstate.signature.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(3, 2);

    @Test
    void oneNetworkLeavesPlacesToOthers() {
        assertTrue(places.take("a"));
        assertTrue(places.take("a"));
        assertFalse(places.take("a"));
        assertTrue(places.take("b"));
        assertFalse(places.take("c"));
        assertEquals(3, places.taken());
    }

    @Test
    void aPlaceGivenBackIsFree() {
        assertTrue(places.take("a"));
        assertTrue(places.take("a"));
        places.giveBack("a");
        assertTrue(places.take("a"));
        places.giveBack("a");
        places.giveBack("a");
        assertEquals(0, places.taken());
    }
}

package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import kz.listeningstate.petition.http.Page;
import org.junit.jupiter.api.Test;

class PagerTest {
    @Test
    void oneExactlyFullPageNeedsNoPager() {
        assertFalse(Pager.of(new Page<>(List.of(), 0, 20, 20), "?").needed());
        assertFalse(Pager.of(new Page<>(List.of(), 0, 20, 0), "?").needed());
    }

    @Test
    void leadsToTheNeighbours() {
        Pager middle = Pager.of(new Page<>(List.of(), 1, 20, 41), "?q=a&");
        assertEquals("?q=a&page=0", middle.previous());
        assertEquals("?q=a&page=2", middle.next());
        assertNull(Pager.of(new Page<>(List.of(), 2, 20, 41), "?").next());
        assertNull(Pager.of(new Page<>(List.of(), 0, 20, 41), "?").previous());
    }

    @Test
    void theTermIsDrawnDayByDay() {
        DayGrid grid = DayGrid.of(20, 6);
        assertEquals(20, grid.cells().size());
        assertEquals(
                14,
                grid.cells().stream().filter(cell -> cell.kind().equals("dd")).count());
        assertEquals(0, DayGrid.of(20, -3).left());
        assertEquals(20, DayGrid.of(20, 25).left());
    }
}

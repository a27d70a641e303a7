package kz.listeningstate.petition.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;

class SheetEntryTest {

    @Test
    void eachRowOnceInAnyOrder() {
        assertEquals(entry("1", null, "3"), shuffled(entry("1", null, "3"), 7).complete(3));
        for (SheetEntry wrong : List.of(
                entry("1", "2"),
                entry("1", "2", "3", "4"),
                new SheetEntry(List.of(row(1, "1"), row(1, "2"), row(3, "3"))),
                new SheetEntry(List.of(row(2, "1"), row(3, "2"), row(4, "3"))))) {
            assertEquals(
                    "sheet-rows",
                    assertThrows(Problem.class, () -> wrong.complete(3)).slug());
        }
    }

    @Test
    void differencesArePlacesAndNothingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            int size = 1 + random.nextInt(20);
            String[] first = new String[size];
            String[] second = new String[size];
            List<Integer> places = new ArrayList<>();
            for (int j = 0; j < size; j++) {
                first[j] = random.nextInt(4) == 0 ? null : "" + random.nextInt(3);
                second[j] = random.nextInt(4) == 0 ? null : "" + random.nextInt(3);
                if (first[j] == null ? second[j] != null : !first[j].equals(second[j])) {
                    places.add(j + 1);
                }
            }
            assertEquals(places, entry(first).differences(entry(second)), "seed " + seed);
            assertEquals(List.of(), entry(first).differences(entry(first)), "seed " + seed);
        }
    }

    @Test
    void whatIsSealedReadsBackAndIsShownNowhere() {
        SheetEntry entry = entry("900315400017", null);
        ObjectMapper json = new ObjectMapper();
        assertEquals(entry, SheetEntry.read(json, entry.write(json)));
        assertFalse((entry + "" + entry.rows()).contains("9003"));
        assertFalse(entry.signed().toString().contains("9003"));
        Exception broken = assertThrows(IllegalStateException.class, () -> SheetEntry.read(json, "{\"900315400017"));
        assertEquals(null, broken.getCause());
    }

    private static SheetEntry shuffled(SheetEntry entry, long seed) {
        List<SheetEntry.Row> rows = new ArrayList<>(entry.rows());
        Collections.shuffle(rows, new Random(seed));
        return new SheetEntry(rows);
    }

    private static SheetEntry entry(String... iins) {
        List<SheetEntry.Row> rows = new ArrayList<>();
        for (String iin : iins) {
            rows.add(row(rows.size() + 1, iin));
        }
        return new SheetEntry(rows);
    }

    private static SheetEntry.Row row(int place, String iin) {
        return new SheetEntry.Row(place, iin);
    }
}

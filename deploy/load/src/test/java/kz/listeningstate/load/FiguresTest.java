package kz.listeningstate.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void areLinesThatAProgramCanRead() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            Figures figures = new Figures()
                    .add("a.per_cpu_s", 1234567.25, 1)
                    .add("b.per_cpu_s", 500_000, 1)
                    .add("last", 0)
                    .add("none.p95_ms", Double.POSITIVE_INFINITY, 1)
                    .add("none.per_s", Double.NaN, 1)
                    .rename("last", "lost")
                    .ratio("a_to_b", "a.per_cpu_s", "b.per_cpu_s");
            assertEquals("a.per_cpu_s: 1234567.3\nb.per_cpu_s: 500000.0\nlost: 0\na_to_b: 2.47\n", figures.lines());
        } finally {
            Locale.setDefault(before);
        }
    }
}

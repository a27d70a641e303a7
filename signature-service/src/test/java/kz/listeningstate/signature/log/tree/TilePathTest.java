package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @Test
    void pathsAreThoseOfTheSpecification() {
        assertThat(new TilePath(0, 1234067, 5)).hasToString("tile/0/x001/x234/067.p/5");
        assertThat(new TilePath(63, 0, 256)).hasToString("tile/63/000");
        assertThat(new TilePath(TilePath.ENTRIES, 1000, 255)).hasToString("tile/entries/x001/000.p/255");
    }

    /** The tree of 70,000 leaves and that of 256 are the specification's examples. */
    @Test
    void aTreeHasTheseTiles() {
        assertThat(TilePath.rightEdge(70_000))
                .containsExactly(new TilePath(0, 273, 112), new TilePath(1, 1, 17), new TilePath(2, 0, 1));
        assertThat(TilePath.in(70_000, 0, 272)).isEqualTo(new TilePath(0, 272, 256));
        assertThat(TilePath.in(70_000, TilePath.ENTRIES, 273)).isEqualTo(new TilePath(TilePath.ENTRIES, 273, 112));
        assertThat(TilePath.rightEdge(256)).isEqualTo(List.of(new TilePath(1, 0, 1)));
        assertThat(TilePath.rightEdge(0)).isEmpty();
    }

    @Test
    void whatATreeDoesNotHaveIsNotNamed() {
        assertThatThrownBy(() -> TilePath.in(256, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TilePath.in(255, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TilePath.in(5, 0, Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TilePath.in(5, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TilePath.in(-1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TilePath(-2, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPathIsReadAgain() {
        Property.holds(random -> {
            for (int i = 0; i < 2_000; i++) {
                TilePath path = new TilePath(
                        random.nextInt(65) - 1,
                        Math.floorMod(random.nextLong(), 1_000_000_000_000_000_000L) >> random.nextInt(60),
                        1 + random.nextInt(256));
                assertThat(TilePath.parse(path.toString())).isEqualTo(path);
            }
        });
    }

    @Test
    void digitsAreAsciiInEveryLanguage() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new TilePath(0, 1234, 256)).hasToString("tile/0/x001/234");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/0/x01/002",
                "tile/0/X001/002",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000/",
                "/tile/0/000",
                "tile//000",
                "tile/entry/000",
                "tile/entries/000\n",
                "tile/entries/../000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/\u0660\u0660\u0660",
                "checkpoint"
            })
    void anythingElseIsRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aLongPathIsRefusedAtOnce() {
        assertThatThrownBy(() -> TilePath.parse("tile/0/" + "x001/".repeat(1_000_000) + "000"))
                .isInstanceOf(LogDataRefused.class);
    }
}

package kz.listeningstate.signature.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import org.junit.jupiter.api.Test;

class EntryBundleTest {
    @Test
    void entriesAreReadAgain() {
        Property.holds(random -> {
            for (int width : new int[] {0, 1, 17, 256}) {
                List<byte[]> entries = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    entries.add(Property.bytes(random, random.nextInt(200)));
                }
                assertThat(EntryBundle.decode(EntryBundle.encode(entries), width))
                        .usingElementComparator(Arrays::compare)
                        .containsExactlyElementsOf(entries);
            }
        });
    }

    @Test
    void anEntryHasAtMostSixtyFourKibibytesLessOne() throws Exception {
        byte[] largest = new byte[65_535];
        assertThat(EntryBundle.decode(EntryBundle.encode(List.of(largest)), 1).get(0))
                .isEqualTo(largest);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCutOrLongerBundleIsRefused() {
        byte[] bundle = EntryBundle.encode(List.of(new byte[3], new byte[0], new byte[87]));
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            assertThat(Mutations.isRefused(cut, bytes -> EntryBundle.decode(bytes, 3)))
                    .as("length " + length)
                    .isTrue();
        }
        assertThat(Mutations.isRefused(Arrays.copyOf(bundle, bundle.length + 1), bytes -> EntryBundle.decode(bytes, 3)))
                .isTrue();
        assertThat(Mutations.isRefused(bundle, bytes -> EntryBundle.decode(bytes, 2)))
                .isTrue();
        assertThat(Mutations.isRefused(bundle, bytes -> EntryBundle.decode(bytes, 4)))
                .isTrue();
    }

    @Test
    void whateverIsReadIsWrittenAlike() {
        Property.holds(random -> {
            byte[] bundle = EntryBundle.encode(List.of(new byte[3], new byte[0], new byte[87]));
            for (int i = 0; i < 5_000; i++) {
                byte[] changed = Mutations.of(bundle, random);
                Mutations.isRefused(
                        changed,
                        bytes -> assertThat(EntryBundle.encode(EntryBundle.decode(bytes, 3)))
                                .isEqualTo(bytes));
            }
        });
    }
}

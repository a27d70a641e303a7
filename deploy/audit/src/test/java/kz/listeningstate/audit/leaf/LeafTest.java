package kz.listeningstate.audit.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.synthetic.LeafBytes;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID ID = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
    private static final long HOUR = 0xfedcba98L;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final byte[] one = bytes(32);
    private final byte[] two = bytes(32);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private List<byte[]> good() {
        return List.of(
                LeafBytes.open(ID, HOUR, one, bytes(33)),
                LeafBytes.publish(ID, HOUR, 50_000, 4_000_000_000L, "body-1"),
                LeafBytes.sign(ID, HOUR, 2, one, two),
                LeafBytes.withdraw(ID, HOUR, 3, one, two),
                LeafBytes.tally(ID, HOUR, 9, new Counts(5, 4, 3, Long.MAX_VALUE), 4, one),
                LeafBytes.keyDestroyed(ID, HOUR, one),
                LeafBytes.anchor(HOUR, one));
    }

    @Test
    void eachTypeIsRead() throws Malformed {
        List<byte[]> good = good();
        assertThat(Leaf.parse(good.get(0))).isInstanceOf(Leaf.Open.class);
        Leaf.Publish publish = (Leaf.Publish) Leaf.parse(good.get(1));
        assertThat(publish.closes()).isEqualTo(4_000_000_000L);
        assertThat(publish.threshold()).isEqualTo(50_000);
        assertThat(publish.body()).isEqualTo("body-1");
        Leaf.Sign sign = (Leaf.Sign) Leaf.parse(good.get(2));
        assertThat(sign.petition()).isEqualTo(ID);
        assertThat(sign.hour()).isEqualTo(HOUR);
        assertThat(sign.method()).isEqualTo(2);
        assertThat(sign.nullifier()).isEqualTo(one);
        assertThat(sign.commitment()).isEqualTo(two);
        Leaf.Withdraw withdraw = (Leaf.Withdraw) Leaf.parse(good.get(3));
        assertThat(withdraw.reason()).isEqualTo(3);
        assertThat(withdraw.signature()).isEqualTo(one);
        Leaf.Tally tally = (Leaf.Tally) Leaf.parse(good.get(4));
        assertThat(tally.upTo()).isEqualTo(9);
        assertThat(tally.counts()).isEqualTo(new Counts(5, 4, 3, Long.MAX_VALUE));
        assertThat(tally.isFinal()).isTrue();
        assertThat(((Leaf.KeyDestroyed) Leaf.parse(good.get(5))).act()).isEqualTo(one);
        assertThat(((Leaf.Anchor) Leaf.parse(good.get(6))).heads()).isEqualTo(one);
    }

    @Test
    void aLeafIsReadWhereItStandsInABundle() throws Malformed {
        byte[] leaf = good().get(2);
        byte[] bundle = new byte[leaf.length + 50];
        System.arraycopy(leaf, 0, bundle, 20, leaf.length);
        assertThat(((Leaf.Sign) Leaf.parse(bundle, 20, leaf.length)).nullifier())
                .isEqualTo(one);
        byte[] publish = good().get(1);
        System.arraycopy(publish, 0, bundle, 20, publish.length);
        assertThat(((Leaf.Publish) Leaf.parse(bundle, 20, publish.length)).body())
                .isEqualTo("body-1");
    }

    @Test
    void everyOtherLengthIsRefused() {
        for (byte[] leaf : good()) {
            for (int length = 0; length < 300; length++) {
                byte[] other = Arrays.copyOf(leaf, length);
                if (length != leaf.length) {
                    assertThatThrownBy(() -> Leaf.parse(other)).isInstanceOf(Malformed.class);
                }
            }
        }
    }

    @Test
    void otherValuesThanTheSpecificationHasAreRefused() {
        byte[] publish = good().get(1);
        byte[] anchor = good().get(6);
        byte[] tally = good().get(4);
        for (byte[] bad : List.of(
                changed(publish, 0, 2),
                changed(publish, 1, 0),
                changed(publish, 1, 8),
                changed(publish, 30, 5),
                changed(publish, 31, 0x1f),
                changed(publish, 31, 0xc3),
                LeafBytes.publish(ID, HOUR, 1, 1, ""),
                changed(good().get(2), 22, 0),
                changed(good().get(2), 22, 3),
                changed(good().get(3), 22, 4),
                changed(tally, 22, 0x80),
                changed(tally, 46, 0xff),
                changed(tally, 62, 5),
                changed(anchor, 2, 1),
                changed(anchor, 17, 1))) {
            assertThatThrownBy(() -> Leaf.parse(bad)).isInstanceOf(Malformed.class);
        }
    }

    private static byte[] changed(byte[] leaf, int at, int value) {
        byte[] changed = leaf.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @Test
    void randomBytesAreReadOrRefused() {
        for (int round = 0; round < 20_000; round++) {
            byte[] leaf = bytes(random.nextInt(300));
            if (leaf.length > 1) {
                leaf[0] = 1;
                leaf[1] = (byte) (1 + random.nextInt(7));
            }
            try {
                assertThat(Leaf.parse(leaf)).isNotNull();
            } catch (Malformed e) {
                assertThat(e.getMessage()).as("seed " + seed).startsWith("is ");
            }
        }
    }
}

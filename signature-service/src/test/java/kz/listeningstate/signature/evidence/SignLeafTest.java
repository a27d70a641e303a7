package kz.listeningstate.signature.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignLeafTest {
    private static final UUID PETITION = UUID.fromString("0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d");

    /** Written down by hand from the format; the hash by sha256sum over 00 and these bytes. */
    @Test
    void theBytesAreTheFormats() {
        byte[] nullifier = new byte[32];
        Arrays.fill(nullifier, (byte) 0x11);
        byte[] commitment = new byte[32];
        Arrays.fill(commitment, (byte) 0x22);
        // 2026-11-22T05:59:59Z is 1795327199 s, 498701 whole hours = 0x00079C0D.
        byte[] leaf = new SignLeaf(PETITION, Instant.parse("2026-11-22T05:59:59Z"), nullifier, commitment).bytes();
        assertThat(HexFormat.of().formatHex(leaf))
                .isEqualTo("01" + "03" + "0197f3c26b1e7c449d0a5e2f8a1b3c4d" + "00079c0d" + "01" + "11".repeat(32)
                        + "22".repeat(32));
        assertThat(HexFormat.of().formatHex(SignLeaf.hash(leaf)))
                .isEqualTo("58399e1a0decab90b203c26b1b7d07996058abefa91194b79e6ca6552ee510bc");
    }

    @Test
    void theHourBeginsWithItsFirstSecond() {
        byte[] filled = new byte[32];
        byte[] before = new SignLeaf(PETITION, Instant.parse("2026-11-22T04:59:59.999999Z"), filled, filled).bytes();
        byte[] at = new SignLeaf(PETITION, Instant.parse("2026-11-22T05:00:00Z"), filled, filled).bytes();
        assertThat(at[21] - before[21]).isEqualTo(1);
    }

    @Test
    void nothingOfAnotherLengthIsPutIntoALeaf() {
        assertThatThrownBy(() -> new SignLeaf(PETITION, Instant.EPOCH, new byte[31], new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignLeaf(PETITION, Instant.EPOCH, new byte[32], new byte[33]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

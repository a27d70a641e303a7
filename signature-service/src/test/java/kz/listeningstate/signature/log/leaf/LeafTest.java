package kz.listeningstate.signature.log.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LeafTest {
    private static final UUID PETITION = UUID.fromString("0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d");
    private static final String ID = "0197f3c26b1e7c449d0a5e2f8a1b3c4d";
    private static final String NO_ID = "00".repeat(16);
    /** 2026-11-22T05. */
    private static final long HOUR = 498701;

    private static final String AT = "00079c0d";
    private static final String A = "11".repeat(32);
    private static final String B = "22".repeat(32);

    private static byte[] filled(int with, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private record Example(String hex, Leaf leaf) {}

    /** Written down by hand from the table of the specification. */
    private static List<Example> examples() {
        byte[] a = filled(0x11, 32);
        byte[] b = filled(0x22, 32);
        String size = "0000000000000064";
        String totals = size + "0000000000000005" + "0000000000000003" + "0000000000000002" + "0000000000000001";
        return List.of(
                new Example(
                        "01" + "01" + ID + AT + A + "33".repeat(33),
                        new Leaf.Open(PETITION, HOUR, a, filled(0x33, 33))),
                new Example(
                        "01" + "02" + ID + AT + "0000c350" + "00079c0e" + "0a" + "676f7665726e6d656e74",
                        new Leaf.Publish(PETITION, HOUR, 50_000, HOUR + 1, "government")),
                new Example(
                        "01" + "03" + ID + AT + "01" + A + B,
                        new Leaf.Sign(PETITION, HOUR, SigningMethod.ELECTRONIC, a, b)),
                new Example(
                        "01" + "03" + ID + AT + "02" + A + B, new Leaf.Sign(PETITION, HOUR, SigningMethod.PAPER, a, b)),
                new Example(
                        "01" + "04" + ID + AT + "00" + A + B,
                        new Leaf.Withdraw(PETITION, HOUR, WithdrawalReason.SIGNER, a, b)),
                new Example(
                        "01" + "04" + ID + AT + "03" + A + B,
                        new Leaf.Withdraw(PETITION, HOUR, WithdrawalReason.PAPER_DUPLICATE, a, b)),
                new Example(
                        "01" + "05" + ID + AT + totals + "01" + A,
                        new Leaf.Tally(PETITION, HOUR, new Totals(100, 5, 3, 2, 1), TallyStatus.FINAL, a)),
                new Example("01" + "06" + ID + AT + A, new Leaf.KeyDestroyed(PETITION, HOUR, a)),
                new Example("01" + "07" + NO_ID + AT + A, new Leaf.Anchor(HOUR, a)));
    }

    @TestFactory
    Stream<DynamicTest> theBytesAreTheFormats() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.hex(), () -> {
                    byte[] bytes = HexFormat.of().parseHex(example.hex());
                    assertThat(example.leaf().encode()).isEqualTo(bytes);
                    Leaf read = Leaf.decode(bytes);
                    assertThat(read).hasSameClassAs(example.leaf());
                    assertThat(read.encode()).isEqualTo(bytes);
                    assertThat(read.petitionId()).isEqualTo(example.leaf().petitionId());
                    assertThat(read.hour()).isEqualTo(HOUR);
                }));
    }

    /** By sha256sum over 00 and the bytes of the third example. */
    @Test
    void theHashIsThatOfTheTree() {
        assertThat(HexFormat.of().formatHex(examples().get(2).leaf().hash()))
                .isEqualTo("58399e1a0decab90b203c26b1b7d07996058abefa91194b79e6ca6552ee510bc");
    }

    @Test
    void fieldsAreReadAsTheyWereWritten() throws Exception {
        Property.holds(random -> {
            for (int i = 0; i < 500; i++) {
                long u32 = random.nextInt() & 0xFFFF_FFFFL;
                long closes = random.nextInt() & 0xFFFF_FFFFL;
                String code = code(random);
                Leaf.Publish publish =
                        (Leaf.Publish) Leaf.decode(new Leaf.Publish(PETITION, u32, u32, closes, code).encode());
                assertThat(publish).isEqualTo(new Leaf.Publish(PETITION, u32, u32, closes, code));
                Totals totals = new Totals(total(random), total(random), total(random), total(random), total(random));
                for (TallyStatus status : TallyStatus.values()) {
                    Leaf.Tally tally = (Leaf.Tally)
                            Leaf.decode(new Leaf.Tally(PETITION, u32, totals, status, new byte[32]).encode());
                    assertThat(tally.totals()).isEqualTo(totals);
                    assertThat(tally.status()).isEqualTo(status);
                }
                for (WithdrawalReason reason : WithdrawalReason.values()) {
                    byte[] hash = Property.bytes(random, 32);
                    Leaf.Withdraw withdraw = (Leaf.Withdraw)
                            Leaf.decode(new Leaf.Withdraw(PETITION, u32, reason, hash, new byte[32]).encode());
                    assertThat(withdraw.reason()).isEqualTo(reason);
                    assertThat(withdraw.signLeafHash()).isEqualTo(hash);
                }
            }
        });
    }

    private static String code(Random random) {
        StringBuilder code = new StringBuilder();
        for (int length = 1 + random.nextInt(255); code.length() < length; ) {
            code.append((char) ('!' + random.nextInt(0x7E - '!' + 1)));
        }
        return code.toString();
    }

    private static long total(Random random) {
        return random.nextLong() >>> (1 + random.nextInt(63));
    }

    /** A changed leaf is refused or is another leaf, and then it has one way of being written. */
    @Test
    void whateverIsReadIsWrittenAlike() {
        for (Example example : examples()) {
            byte[] good = example.leaf().encode();
            Mutations.bitFlips(good).forEach(LeafTest::assertRefusedOrAlike);
            Property.holds(random -> {
                for (int i = 0; i < 2_000; i++) {
                    assertRefusedOrAlike(Mutations.of(good, random));
                }
            });
        }
        Property.holds(random -> {
            for (int i = 0; i < 20_000; i++) {
                byte[] bytes = Property.bytes(random, random.nextInt(130));
                if (bytes.length > 1) {
                    bytes[0] = 1;
                    bytes[1] = (byte) random.nextInt(9);
                }
                assertRefusedOrAlike(bytes);
            }
        });
    }

    private static void assertRefusedOrAlike(byte[] entry) {
        Mutations.isRefused(
                entry, bytes -> assertThat(Leaf.decode(bytes).encode()).isEqualTo(bytes));
    }

    @TestFactory
    Stream<DynamicTest> anythingElseIsRefused() {
        String sign = "01" + "03" + ID + AT + "01" + A + B;
        String publish = "01" + "02" + ID + AT + "0000c350" + "00079c0e";
        String negative = "ff".repeat(8);
        String zero = "00".repeat(8);
        return Stream.of(
                        "",
                        "01",
                        "01" + "07" + NO_ID + AT,
                        "00" + sign.substring(2),
                        "02" + sign.substring(2),
                        "01" + "00" + sign.substring(4),
                        "01" + "08" + sign.substring(4),
                        "01" + "ff" + sign.substring(4),
                        sign + "00",
                        sign.substring(0, sign.length() - 2),
                        "01" + "03" + ID + AT + "00" + A + B,
                        "01" + "03" + ID + AT + "03" + A + B,
                        "01" + "04" + ID + AT + "04" + A + B,
                        "01" + "04" + ID + AT + "ff" + A + B,
                        "01" + "03" + NO_ID + AT + "01" + A + B,
                        "01" + "07" + ID + AT + A,
                        "01" + "05" + ID + AT + zero.repeat(5) + "05" + A,
                        "01" + "05" + ID + AT + negative + zero.repeat(4) + "00" + A,
                        "01" + "05" + ID + AT + zero.repeat(4) + negative + "00" + A,
                        publish,
                        publish + "00",
                        publish + "01",
                        publish + "0261",
                        publish + "016161",
                        publish + "0120",
                        publish + "017f",
                        publish + "01ff",
                        publish + "02c3a9",
                        publish + "0100")
                .map(hex -> DynamicTest.dynamicTest("<" + hex + ">", () -> {
                    byte[] bytes = HexFormat.of().parseHex(hex);
                    assertThatThrownBy(() -> Leaf.decode(bytes)).isInstanceOf(LogDataRefused.class);
                }));
    }

    @Test
    void aHugeOneIsRefused() {
        byte[] huge = new byte[10_000_000];
        for (int type = 1; type <= 7; type++) {
            huge[0] = 1;
            huge[1] = (byte) type;
            assertThatThrownBy(() -> Leaf.decode(huge)).isInstanceOf(LogDataRefused.class);
        }
    }

    @Test
    void noLeafIsMadeOfWhatIsNone() {
        byte[] hash = new byte[32];
        UUID none = new UUID(0, 0);
        for (Runnable wrong : List.<Runnable>of(
                () -> new Leaf.Open(PETITION, HOUR, hash, hash),
                () -> new Leaf.Open(none, HOUR, hash, new byte[33]),
                () -> new Leaf.Open(PETITION, -1, hash, new byte[33]),
                () -> new Leaf.Publish(PETITION, HOUR, 1L << 32, HOUR, "a"),
                () -> new Leaf.Publish(PETITION, HOUR, 1, -1, "a"),
                () -> new Leaf.Publish(PETITION, HOUR, 1, HOUR, ""),
                () -> new Leaf.Publish(PETITION, HOUR, 1, HOUR, "a".repeat(256)),
                () -> new Leaf.Publish(PETITION, HOUR, 1, HOUR, "әкімдік"),
                () -> new Leaf.Sign(PETITION, HOUR, SigningMethod.PAPER, new byte[31], hash),
                () -> new Leaf.Withdraw(PETITION, HOUR, WithdrawalReason.COURT, hash, new byte[33]),
                () -> new Totals(0, 0, 0, 0, -1),
                () -> new Leaf.KeyDestroyed(PETITION, 1L << 32, hash),
                () -> new Leaf.Anchor(HOUR, new byte[0]))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sumsAndStatesAreThoseOfTheSpecification() {
        assertThat(new Totals(100, 5, 3, 2, 1).count()).isEqualTo(5);
        assertThat(Stream.of(WithdrawalReason.values()).filter(WithdrawalReason::isInvalidation))
                .containsExactly(
                        WithdrawalReason.COURT,
                        WithdrawalReason.FRAUDULENT_CERTIFICATE,
                        WithdrawalReason.PAPER_DUPLICATE);
        assertThat(Stream.of(TallyStatus.values()).filter(TallyStatus::isFinal))
                .doesNotContain(TallyStatus.INTERIM)
                .hasSize(4);
    }
}

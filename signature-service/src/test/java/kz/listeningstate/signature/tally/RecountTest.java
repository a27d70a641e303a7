package kz.listeningstate.signature.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.Totals;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import org.junit.jupiter.api.Test;

class RecountTest {
    private record One(SigningMethod method, byte[] nullifier, WithdrawalReason reason) {}

    @Test
    void nothingIsTheHashOfNothing() {
        Recount recount = new Recount();
        assertEquals(new Totals(7, 0, 0, 0, 0), recount.totals(7));
        assertArrayEquals(
                HexFormat.of().parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                recount.activeHash());
    }

    @Test
    void anotherOrderWouldBeAnotherHash() {
        Recount recount = new Recount();
        recount.take(SigningMethod.ELECTRONIC, new byte[] {(byte) 0x80}, null);
        assertThrows(
                IllegalStateException.class, () -> recount.take(SigningMethod.ELECTRONIC, new byte[] {0x7f}, null));
    }

    @Test
    void itAddsUpAnyPetition() {
        Property.holds(random -> {
            List<One> all = Stream.generate(() -> new One(
                            SigningMethod.values()[random.nextInt(2)],
                            Property.bytes(random, 32),
                            random.nextBoolean() ? null : WithdrawalReason.values()[random.nextInt(4)]))
                    .limit(random.nextInt(200))
                    .sorted((a, b) -> Arrays.compareUnsigned(a.nullifier(), b.nullifier()))
                    .toList();
            Recount recount = new Recount();
            all.forEach(one -> recount.take(one.method(), one.nullifier(), one.reason()));

            long withdrawn = all.stream()
                    .filter(one -> one.reason() == WithdrawalReason.SIGNER)
                    .count();
            long active = all.stream().filter(one -> one.reason() == null).count();
            Totals totals = recount.totals(1_000);
            assertEquals(all.size(), totals.electronic() + totals.paper());
            assertEquals(withdrawn, totals.withdrawn());
            assertEquals(active, totals.count());
            ByteArrayOutputStream nullifiers = new ByteArrayOutputStream();
            all.stream().filter(one -> one.reason() == null).forEach(one -> nullifiers.writeBytes(one.nullifier()));
            assertArrayEquals(Sha256.of(nullifiers.toByteArray()), recount.activeHash());
        });
    }
}

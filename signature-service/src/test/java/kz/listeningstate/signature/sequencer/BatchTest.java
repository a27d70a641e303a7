package kz.listeningstate.signature.sequencer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import kz.listeningstate.signature.log.leaf.WithdrawalReason;
import kz.listeningstate.signature.sequencer.LogStore.Waiting;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final UUID PETITION = UUID.fromString("3f1e2d4c-5b6a-4978-8899-aabbccddeeff");

    @RepeatedTest(10)
    void causesComeFirstAndOfEqualsNobodyCanTellWhoCameFirst(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(new Leaf.Open(PETITION, 9, bytes(random, 32), bytes(random, 33)));
        for (int i = 0; i < 20; i++) {
            leaves.add(new Leaf.Sign(PETITION, 9, SigningMethod.ELECTRONIC, bytes(random, 32), bytes(random, 32)));
            leaves.add(new Leaf.Withdraw(PETITION, 9, WithdrawalReason.SIGNER, bytes(random, 32), bytes(random, 32)));
        }
        Collections.shuffle(leaves, random);
        List<byte[]> once =
                Batch.of(leaves.stream().map(BatchTest::waiting).toList()).leaves();
        Collections.shuffle(leaves, random);
        List<byte[]> again =
                Batch.of(leaves.stream().map(BatchTest::waiting).toList()).leaves();
        assertEquals(leaves.size(), once.size());
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i), again.get(i), "seed " + seed.getCurrentRepetition());
        }
        List<Byte> types = once.stream().map(leaf -> leaf[1]).toList();
        assertEquals(types.stream().sorted().toList(), types, "seed " + seed.getCurrentRepetition());
        // A SIGN leaf's nullifier follows header and method.
        List<byte[]> nullifiers = once.subList(1, 21).stream()
                .map(leaf -> Arrays.copyOfRange(leaf, 23, 55))
                .toList();
        assertEquals(nullifiers.stream().sorted(Arrays::compareUnsigned).toList(), nullifiers);
    }

    @Test
    void aLeafThatWasChangedWhileItWaitedStopsTheLog() {
        Leaf leaf = new Leaf.Sign(PETITION, 9, SigningMethod.ELECTRONIC, new byte[32], new byte[32]);
        byte[] changed = leaf.encode();
        changed[30] ^= 1;
        List<Waiting> waiting = List.of(new Waiting(leaf.hash(), changed, Instant.EPOCH));
        assertEquals(
                LogTrouble.LEAVES_CHANGED,
                assertThrows(LogTrouble.Stop.class, () -> Batch.of(waiting)).trouble());
    }

    private static Waiting waiting(Leaf leaf) {
        return new Waiting(leaf.hash(), leaf.encode(), Instant.EPOCH);
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

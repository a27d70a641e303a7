package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.LogFixture;
import kz.listeningstate.audit.Run;
import kz.listeningstate.audit.leaf.Counts;
import kz.listeningstate.audit.synthetic.LeafBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule of the replay broken once, in a log that is otherwise right and signed as it is. */
class RulesTest {
    @TempDir
    Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final LogFixture log = LogFixture.good(seed);
    private UUID closed;
    private UUID open;

    @BeforeEach
    void petitions() {
        closed = log.petitions().get(0);
        open = log.petitions().get(2);
    }

    /** @param findings how many, so that one fault is reported once */
    private void finds(int findings, String... parts) throws IOException {
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.out()).as("seed " + seed).contains(parts).contains("hold: " + findings + " RULE.");
        assertThat(run.status()).isEqualTo(Kind.RULE.status());
    }

    private static String leaf(int index, String type, UUID petition) {
        return "leaf " + index + " (" + type + " of petition " + petition + "): ";
    }

    @Test
    void aLeafThatIsNone() throws IOException {
        int bad = log.add(new byte[] {1, 9, 0});
        finds(1, "leaf " + bad + ": it is no leaf", "nobody can tell what it stands for");
    }

    @Test
    void openedTwice() throws IOException {
        int bad = log.add(LeafBytes.open(open, log.hour(0), log.bytes(32), log.prover.publicKey()));
        finds(1, leaf(bad, "OPEN", open) + "the petition was opened before");
    }

    @Test
    void openedWithAKeyThatIsNone() throws IOException {
        UUID id = new UUID(1, 2);
        int bad = log.add(LeafBytes.open(id, log.hour(0), log.bytes(32), new byte[33]));
        finds(1, leaf(bad, "OPEN", id) + "its VRF public key is no point");
    }

    @Test
    void openedUnderNoId() throws IOException {
        UUID nobody = new UUID(0, 0);
        int bad = log.add(LeafBytes.open(nobody, log.hour(0), log.bytes(32), log.prover.publicKey()));
        finds(1, leaf(bad, "OPEN", nobody) + "a petition's id cannot be zero");
    }

    @Test
    void nothingBeforeOpening() throws IOException {
        UUID id = new UUID(1, 2);
        int publish = log.leaves.size();
        log.publish(id, 0, -5);
        int sign = log.sign(id, 0);
        int withdraw = log.withdraw(sign, 0, 0);
        int tally = log.tally(id, 1, 0);
        int destroyed = log.add(LeafBytes.keyDestroyed(id, log.hour(0), log.bytes(32)));
        String none = "no OPEN leaf of this petition stands before it";
        finds(
                5,
                leaf(publish, "PUBLISH", id) + none,
                leaf(sign, "SIGN", id) + none,
                leaf(withdraw, "WITHDRAW", id) + none,
                leaf(tally, "TALLY", id) + none,
                leaf(destroyed, "KEY_DESTROYED", id) + none);
    }

    @Test
    void publishedTwice() throws IOException {
        int bad = log.leaves.size();
        log.publish(open, 0, -2000);
        finds(1, leaf(bad, "PUBLISH", open) + "the petition was published before");
    }

    @Test
    void signedAfterTheFinalTally() throws IOException {
        int bad = log.sign(closed, 210);
        finds(1, leaf(bad, "SIGN", closed) + "it stands after the petition's final TALLY (leaf ");
    }

    @Test
    void signedAfterClosing() throws IOException {
        LogFixture other = new LogFixture(seed);
        UUID petition = other.open(90);
        other.publish(petition, 90, 50);
        other.sign(petition, 50);
        int bad = other.sign(petition, 49);
        other.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.out())
                .contains(leaf(bad, "SIGN", petition) + "it is dated after closing")
                .contains("hold: 1 RULE.")
                .contains("closed at ");
    }

    @Test
    void oneNullifierTwice() throws IOException {
        byte[] nullifier = log.bytes(32);
        int first = log.sign(open, nullifier, 0, 1);
        int second = log.sign(open, nullifier, 0, 2);
        finds(1, leaf(second, "SIGN", open) + "its nullifier was active already, since leaf " + first);
        log.withdraw(first, 0, 0);
        log.sign(open, nullifier, 0, 1);
        finds(1, "since leaf " + first);
    }

    @Test
    void oneLeafTwice() throws IOException {
        int first = log.lastSign(open);
        int second = log.add(log.leaves.get(first));
        finds(1, leaf(second, "SIGN", open) + "its nullifier was active already, since leaf " + first);
    }

    @Test
    void aWithdrawnLeafOnceMore() throws IOException {
        int first = log.sign(open, 0);
        int withdrawn = log.withdraw(first, 0, 0);
        int second = log.add(log.leaves.get(first));
        finds(
                1,
                leaf(second, "SIGN", open) + "it is leaf " + first + " once more, which leaf " + withdrawn
                        + " withdrew: no two signatures have the same commitment");
    }

    @Test
    void theSameNullifierInAnotherPetitionIsNobodysFault() throws IOException {
        byte[] nullifier = log.bytes(32);
        log.sign(open, nullifier, 0, 1);
        log.sign(log.open(0), nullifier, 0, 1);
        log.write(dir);
        assertThat(Run.audit("verify", "--log", dir).status()).isZero();
    }

    @Test
    void withdrawnFromNothing() throws IOException {
        int bad = log.add(LeafBytes.withdraw(open, log.hour(0), 0, log.bytes(32), log.bytes(32)));
        int none = log.add(LeafBytes.withdraw(open, log.hour(0), 0, new byte[32], log.bytes(32)));
        finds(2, leaf(bad, "WITHDRAW", open) + "no SIGN leaf before it", leaf(none, "WITHDRAW", open) + "no SIGN leaf");
    }

    @Test
    void withdrawnBeforeItWasSigned() throws IOException {
        int sign = log.sign(open, 0);
        int withdraw = log.withdraw(sign, 0, 0);
        byte[] leaf = log.leaves.set(sign, log.leaves.get(withdraw));
        log.leaves.set(withdraw, leaf);
        finds(1, leaf(sign, "WITHDRAW", open) + "no SIGN leaf before it");
    }

    @Test
    void withdrawnTwice() throws IOException {
        int sign = log.sign(open, 0);
        int first = log.withdraw(sign, 0, 0);
        int second = log.withdraw(sign, 2, 0);
        finds(
                1,
                leaf(second, "WITHDRAW", open) + "the signature it names, leaf " + sign
                        + ", was withdrawn before, by leaf " + first);
    }

    @Test
    void withdrawnFromAnotherPetition() throws IOException {
        int sign = log.sign(open, 0);
        byte[] foreign = log.leaves.get(log.withdraw(sign, 0, 0)).clone();
        log.leaves.remove(log.leaves.size() - 1);
        System.arraycopy(log.leaves.get(0), 2, foreign, 2, 16);
        int bad = log.add(foreign);
        finds(1, leaf(bad, "WITHDRAW", closed) + "the SIGN leaf it names, leaf " + sign + ", is of petition " + open);
    }

    @Test
    void aTallyOfOtherNumbers() throws IOException {
        int size = log.leaves.size();
        Counts right = log.counts(open, size);
        Counts wrong = new Counts(right.electronic() + 1, right.paper(), right.withdrawn(), right.invalidated());
        int good = log.tally(open, 0, 0);
        byte[] active = Arrays.copyOfRange(log.leaves.get(good), 63, 95);
        int bad = log.add(LeafBytes.tally(open, log.hour(0), size, wrong, 0, active));
        finds(
                1,
                leaf(bad, "TALLY", open) + "it says " + wrong.inWords() + " up to size " + size
                        + ", but the leaves give " + right.inWords());
    }

    @Test
    void aTallyOfOtherPeople() throws IOException {
        int size = log.leaves.size();
        int bad = log.add(LeafBytes.tally(open, log.hour(0), size, log.counts(open, size), 0, log.bytes(32)));
        finds(1, leaf(bad, "TALLY", open) + "its hash of the active nullifiers up to size " + size);
    }

    @Test
    void talliesOfAnySizeBefore() throws IOException {
        LogFixture early = LogFixture.good(seed);
        for (int size : new int[] {0, 1, 3, 77, 400, early.leaves.size()}) {
            LogFixture at = LogFixture.good(seed);
            at.leaves.subList(size, at.leaves.size()).clear();
            byte[] tally = at.leaves.get(
                    at.tally(at.petitions().isEmpty() ? closed : at.petitions().get(0), 0, 0));
            log.add(tally);
        }
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        // Another fixture's keys and random bytes are its own, but its leaves come from the seed.
        assertThat(run.out()).as("seed " + seed).endsWith("Verdict: all holds.\n");
    }

    @Test
    void aTallyOfWhatIsStillToCome() throws IOException {
        int size = log.leaves.size();
        int bad = log.add(LeafBytes.tally(open, log.hour(0), size + 1, log.counts(open, size), 0, log.bytes(32)));
        finds(1, leaf(bad, "TALLY", open) + "it counts up to size " + (size + 1) + ", which lies beyond itself");
    }

    @Test
    void aFinalTallyThatLeavesSignaturesOut() throws IOException {
        byte[] early = log.leaves.get(log.tally(open, 1, 0));
        log.leaves.remove(log.leaves.size() - 1);
        int left = log.sign(open, 0);
        int bad = log.add(early);
        finds(1, leaf(bad, "TALLY", open) + "it is the final one and leaves out leaf " + left + ", a signature before");
    }

    @Test
    void aFinalTallyNeedNotKnowTheLastWithdrawals() throws IOException {
        int signed = log.sign(open, 0);
        byte[] early = log.leaves.get(log.tally(open, 1, 0));
        log.leaves.remove(log.leaves.size() - 1);
        log.withdraw(signed, 1, 0);
        log.add(early);
        log.write(dir);
        assertThat(Run.audit("verify", "--log", dir).status()).isZero();
    }

    @Test
    void aKeyDestroyedTooEarly() throws IOException {
        int bad = log.add(LeafBytes.keyDestroyed(open, log.hour(0), log.bytes(32)));
        finds(1, leaf(bad, "KEY_DESTROYED", open) + "the petition has no final TALLY");
    }

    @Test
    void aSignatureDroppedFromALogThatIsSignedAnew() throws IOException {
        log.leaves.set(20, LeafBytes.anchor(log.hour(390), log.bytes(32)));
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).isEqualTo(Kind.RULE.status());
        assertThat(run.out()).contains("(TALLY of petition " + closed + "): it says ");
    }

    @Test
    void datedAhead() throws IOException {
        int bad = log.sign(open, -2);
        finds(1, leaf(bad, "SIGN", open) + "it is dated ahead");
    }

    @Test
    void aClosedPetitionWithoutATally() throws IOException {
        UUID late = log.open(300);
        log.publish(late, 300, 120);
        log.write(dir);
        Run run = Run.audit("verify", "--log", dir);
        assertThat(run.status()).isEqualTo(Kind.OVERDUE.status());
        assertThat(run.out()).contains("petition " + late + ": it closed at ").contains("no final TALLY yet");
    }
}

package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.NOW;
import static kz.listeningstate.signature.log.note.TestLog.ORIGIN;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_1;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_2;
import static kz.listeningstate.signature.log.note.TestLog.cosigned;
import static kz.listeningstate.signature.log.note.TestLog.key;
import static kz.listeningstate.signature.log.note.TestLog.lines;
import static kz.listeningstate.signature.log.note.TestLog.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint(ORIGIN, 5, new byte[32]);
    private static final String L = "log " + LOG.verifierKey();
    private static final String W1 = "witness w1 " + WITNESS_1.verifierKey();
    private static final String W2 = "witness w2 " + WITNESS_2.verifierKey();

    /** The specification's example, with every set of witnesses. */
    @Test
    void theQuorumIsThatOfTheSpecification() throws Exception {
        List<VerifierKey> keys = IntStream.range(10, 16)
                .mapToObj(i -> new Cosigner("w" + i, key(i)).verifierKey())
                .toList();
        Policy policy = Policy.parse(lines(
                L,
                "",
                "witness X1 " + keys.get(0),
                "witness X2 " + keys.get(1),
                " \twitness   X3\t" + keys.get(2) + "  https://witness.example/x3 ",
                "group X-witnesses 2 X1 X2 X3",
                "  # Бақылаушылар",
                "witness Y1 " + keys.get(3),
                "witness Y2 " + keys.get(4),
                "witness Y3 " + keys.get(5),
                "group Y-witnesses any Y1 Y2 Y3",
                "group X-and-Y all X-witnesses Y-witnesses",
                "quorum X-and-Y"));
        for (int set = 0; set < 64; set++) {
            int chosen = set;
            List<VerifierKey> cosigners = IntStream.range(0, 6)
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(keys::get)
                    .toList();
            boolean expected = Integer.bitCount(set & 7) >= 2 && (set & 56) != 0;
            assertThat(policy.isQuorum(cosigners)).as("set " + set).isEqualTo(expected);
        }
        assertThat(policy.logs()).containsExactly(new Policy.Log(LOG.verifierKey(), Optional.empty()));
        assertThat(policy.witnesses()).hasSize(6);
        assertThat(policy.witnesses().get(2).url()).contains("https://witness.example/x3");
    }

    @Test
    void withoutWitnessesTheLogSuffices() throws Exception {
        SignedNote note = LOG.sign(CHECKPOINT.text());
        assertThat(Policy.parse(lines(L, "quorum none")).verify(note).cosignatures())
                .isEmpty();
        Policy watched = Policy.parse(lines(L, W1, "quorum none"));
        assertThat(watched.verify(note).cosignatures()).isEmpty();
        assertThat(watched.verify(cosigned(CHECKPOINT)).cosignatures()).hasSize(1);
    }

    @Test
    void eitherKeyOfARotatedLogIsGood() throws Exception {
        NoteSigner newer = new NoteSigner(ORIGIN, key(20));
        Policy policy = Policy.parse(lines(L, "log " + newer.verifierKey(), "quorum none"));
        policy.verify(LOG.sign(CHECKPOINT.text()));
        policy.verify(newer.sign(CHECKPOINT.text()));
        SignedNote both =
                newer.sign(CHECKPOINT.text()).with(LOG.sign("another text\n").signatures());
        assertThatThrownBy(() -> policy.verify(both)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void tooFewWitnessesAreTooFew() throws Exception {
        Policy policy = policy();
        SignedNote one = LOG.sign(CHECKPOINT.text()).with(List.of(WITNESS_1.cosign(CHECKPOINT, NOW)));
        assertThatThrownBy(() -> policy.verify(one)).isInstanceOf(LogDataRefused.class);
        SignedNote twice = new SignedNote(
                one.text(),
                List.of(
                        one.signatures().get(0),
                        WITNESS_1.cosign(CHECKPOINT, NOW),
                        WITNESS_1.cosign(CHECKPOINT, NOW.plusSeconds(9))));
        assertThatThrownBy(() -> policy.verify(twice)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void witnessesAreNotTheLog() throws Exception {
        SignedNote note = new SignedNote(
                CHECKPOINT.text(), List.of(WITNESS_1.cosign(CHECKPOINT, NOW), WITNESS_2.cosign(CHECKPOINT, NOW)));
        Policy policy = policy();
        assertThatThrownBy(() -> policy.verify(note)).isInstanceOf(LogDataRefused.class);
    }

    /** Else one log of the policy could speak for another. */
    @Test
    void aLogSpeaksUnderItsOwnNameOnly() throws Exception {
        NoteSigner other = new NoteSigner("other.example/log", key(20));
        Policy policy = Policy.parse(lines(L, "log " + other.verifierKey(), "quorum none"));
        assertThatThrownBy(() -> policy.verify(other.sign(CHECKPOINT.text()))).isInstanceOf(LogDataRefused.class);
        Checkpoint unknown = new Checkpoint("third.example/log", 5, new byte[32]);
        assertThatThrownBy(() -> policy.verify(LOG.sign(unknown.text()))).isInstanceOf(LogDataRefused.class);
        assertThatThrownBy(() -> policy.verify(LOG.sign("no checkpoint\n"))).isInstanceOf(LogDataRefused.class);
    }

    /** ASCII K, and the sign for kelvin, which lower case makes the same. */
    @Test
    void namesAreOpaque() throws Exception {
        Policy policy = Policy.parse(
                lines(W1.replace(" w1 ", " K "), W2.replace(" w2 ", " \u212a "), "group k all K \u212a", "quorum k"));
        assertThat(policy.isQuorum(List.of(WITNESS_1.verifierKey()))).isFalse();
        byte[] latin = lines(W1.replace(" w1 ", " \u00e9 "), "quorum \u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Policy.parse(latin).isQuorum(List.of(WITNESS_1.verifierKey())))
                .isTrue();
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "\n",
                lines(L),
                lines("quorum none").trim(),
                lines("quorum none", "quorum none"),
                lines("quorum"),
                lines("quorum w1"),
                lines("quorum w1", W1),
                lines(W1, "quorum none none"),
                lines("log", "quorum none"),
                lines(L, L, "quorum none"),
                lines(L, "log " + new NoteSigner("other.example", key(1)).verifierKey(), "quorum none"),
                lines("log " + WITNESS_1.verifierKey(), "quorum none"),
                lines("log " + LOG.verifierKey() + "A", "quorum none"),
                lines(L + " url more", "quorum none"),
                lines("witness w1", "quorum none"),
                lines("witness w1 " + LOG.verifierKey(), "quorum none"),
                lines("witness none " + WITNESS_1.verifierKey(), "quorum none"),
                lines(W1, W1, "quorum none"),
                lines(W1, "witness w2 " + WITNESS_1.verifierKey(), "quorum none"),
                lines(W1, "witness w1 " + WITNESS_2.verifierKey(), "quorum none"),
                lines(W1 + " url more", "quorum none"),
                lines(W1, "group g any", "quorum none"),
                lines(W1, "group g w1", "quorum none"),
                lines(W1, "group w1 any w1", "quorum none"),
                lines(W1, "group none any w1", "quorum none"),
                lines(W1, "group g any none", "quorum none"),
                lines(W1, "group g any w2", W2, "quorum none"),
                lines(W1, "group g any g", "quorum none"),
                lines(W1, "group g all w1 w1", "quorum none"),
                lines(W1, "group g any w1", "group h any w1", "quorum none"),
                lines(W1, "group g 0 w1", "quorum none"),
                lines(W1, "group g 2 w1", "quorum none"),
                lines(W1, "group g 01 w1", "quorum none"),
                lines(W1, "group g -1 w1", "quorum none"),
                lines(W1, "group g most w1", "quorum none"),
                lines(W1, "group g 4294967297 w1", "quorum none"),
                lines("logs " + LOG.verifierKey(), "quorum none"),
                lines("quorum none\r"),
                lines("quorum none", "# a\u007f"),
                lines("quorum\u00a0none"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anythingElseIsRefused(String policy) {
        assertThatThrownBy(() -> Policy.parse(policy)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void thereIsRoomFor100OfAKind() throws Exception {
        for (int count : new int[] {100, 101}) {
            List<String> witnesses = new ArrayList<>();
            List<String> groups = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] key = key(i);
                key[0] = 77;
                witnesses.add("witness w" + i + " " + new Cosigner("w", key).verifierKey());
                groups.add("group g" + i + " any " + (i == 0 ? "w0" : "g" + (i - 1)));
            }
            String many = lines(witnesses.toArray(String[]::new)) + lines("quorum w7");
            String deep = lines(witnesses.get(0)) + lines(groups.toArray(String[]::new)) + lines("quorum g7");
            if (count == 100) {
                assertThat(Policy.parse(many).witnesses()).hasSize(100);
                assertThat(Policy.parse(deep).isQuorum(List.of())).isFalse();
            } else {
                assertThatThrownBy(() -> Policy.parse(many)).isInstanceOf(LogDataRefused.class);
                assertThatThrownBy(() -> Policy.parse(deep)).isInstanceOf(LogDataRefused.class);
            }
        }
    }

    @Test
    void aLongPolicyIsRefusedAtOnce() throws Exception {
        assertThatThrownBy(() -> Policy.parse("#\n".repeat(1_000_000))).isInstanceOf(LogDataRefused.class);
        assertThatThrownBy(() -> Policy.parse(" ".repeat(65_000) + "x\n")).isInstanceOf(LogDataRefused.class);
        assertThat(Policy.parse("\n".repeat(60_000) + "quorum none\n").witnesses())
                .isEmpty();
    }

    @Test
    void whateverTheOctetsTheAnswerIsAPolicyOrARefusal() {
        byte[] good = lines(L, W1, W2, "group g 1 w1 w2", "quorum g").getBytes(StandardCharsets.UTF_8);
        Property.holds(random -> {
            for (int i = 0; i < 3_000; i++) {
                Mutations.isRefused(Mutations.of(good, random), Policy::parse);
            }
        });
    }
}

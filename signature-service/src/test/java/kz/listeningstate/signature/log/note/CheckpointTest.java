package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.NOW;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_1;
import static kz.listeningstate.signature.log.note.TestLog.cosigned;
import static kz.listeningstate.signature.log.note.TestLog.key;
import static kz.listeningstate.signature.log.note.TestLog.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints and their cosignatures. */
class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final String SPECIFIED = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
    private static final Checkpoint CHECKPOINT = new Checkpoint(TestLog.ORIGIN, 5, new byte[32]);

    @Test
    void theTextIsThatOfTheSpecification() throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(SPECIFIED);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.text()).isEqualTo(SPECIFIED);
        assertThat(Checkpoint.parse(SPECIFIED + "one more\nand more\n").extensions())
                .containsExactly("one more", "and more");
        assertThat(Checkpoint.parse(SPECIFIED + "one more\n").text()).isEqualTo(SPECIFIED + "one more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "a\n",
                "a\n1\n",
                "a\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "a\n\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n\u0661\n" + ROOT + "\n",
                "a\n9223372036854775808\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n1\nAAAA\n",
                "a\n1\n" + ROOT + "=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nmore\n",
                "a\n1\n" + ROOT + "\nta\tb\n"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void noCheckpointIsMadeOfWhatIsNone() {
        byte[] root = new byte[32];
        assertThatThrownBy(() -> new Checkpoint("a", -1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("", 1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, root)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("a", 1, root, List.of("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCosignatureIsThatOfTheSpecification() throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(SPECIFIED);
        byte[] message = ("cosignature/v1\ntime 1679315147\n" + SPECIFIED).getBytes(StandardCharsets.UTF_8);
        byte[] signature = WITNESS_1
                .cosign(checkpoint, Instant.ofEpochSecond(1679315147, 999_999_999))
                .signature();
        assertThat(signature).hasSize(72).startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xCB);
        byte[] ed25519 = Arrays.copyOfRange(signature, 8, 72);
        assertThat(ed25519).isEqualTo(Jdk.sign(key(3), message));
        assertThat(Jdk.verifies(WITNESS_1.verifierKey(), message, ed25519)).isTrue();
    }

    @Test
    void everyBitOfACosignedCheckpointMatters() throws Exception {
        Policy policy = policy();
        assertEveryBitMatters(cosigned(CHECKPOINT).bytes(), bad -> policy.verify(SignedNote.parse(bad)));
    }

    @Test
    void theTimesOfCosignaturesAreTold() throws Exception {
        CosignedCheckpoint verified = policy().verify(cosigned(CHECKPOINT));
        assertThat(verified.checkpoint().text()).isEqualTo(CHECKPOINT.text());
        assertThat(verified.cosignatures())
                .containsExactly(
                        new Cosignature(WITNESS_1.verifierKey(), NOW),
                        new Cosignature(TestLog.WITNESS_2.verifierKey(), NOW.plusSeconds(1)));
    }

    /** The time is signed, so a witness can have signed any. */
    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 31_556_889_864_403_200L})
    void aTimeThatThereIsNotIsRefused(long seconds) throws Exception {
        byte[] ed25519 = Jdk.sign(key(3), Cosignature.message(seconds, CHECKPOINT.text()));
        VerifierKey key = WITNESS_1.verifierKey();
        NoteSignature cosignature = new NoteSignature(key.name(), key.id(), Cosignature.encode(seconds, ed25519));
        SignedNote note = LOG.sign(CHECKPOINT.text()).with(List.of(cosignature));
        assertThatThrownBy(() -> policy().verify(note)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aNotesSignatureIsNoCosignature() throws Exception {
        VerifierKey key = WITNESS_1.verifierKey();
        byte[] overTextOnly = Jdk.sign(key(3), CHECKPOINT.text().getBytes(StandardCharsets.UTF_8));
        for (byte[] signature : List.of(overTextOnly, Cosignature.encode(5, overTextOnly), new byte[71], new byte[7])) {
            SignedNote note =
                    LOG.sign(CHECKPOINT.text()).with(List.of(new NoteSignature(key.name(), key.id(), signature)));
            assertThatThrownBy(() -> policy().verify(note)).isInstanceOf(LogDataRefused.class);
        }
        assertThatThrownBy(() -> WITNESS_1.cosign(CHECKPOINT, Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

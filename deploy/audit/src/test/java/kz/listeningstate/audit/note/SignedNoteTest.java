package kz.listeningstate.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final Instant TIME = Instant.ofEpochSecond(1_679_315_147);

    private static SignedNote parse(String note) throws Malformed {
        return SignedNote.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSpecificationsOwnNoteVerifies() throws Exception {
        JsonObject vector = Vectors.json(Vectors.path("note/c2sp-signed-note.json"));
        VerifierKey key = VerifierKey.parse(vector.get("vkey").getAsString());
        SignedNote note = parse(vector.get("note").getAsString());
        assertThat(key.hasSigned(note, note.signatures().get(0))).isTrue();
        assertThat(key.vkey()).isEqualTo(vector.get("vkey").getAsString());
        SignedNote other = new SignedNote(note.text().replace("example", "exemple"), note.signatures());
        assertThat(key.hasSigned(other, other.signatures().get(0))).isFalse();
    }

    @Test
    void ofATextWithEmptyLinesTheLastOneEndsIt() throws Malformed {
        SignedNote note =
                parse("Ognuno\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO\n");
        assertThat(note.text()).isEqualTo("Ognuno\n\ned è subito sera.\n");
        assertThat(note.signatures().get(0).name()).isEqualTo("quasimodo.example/salvatore");
        assertThat(note.signatures().get(0)).hasToString("— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAE=",
                "text\n\n- name AAAAAAE=\n",
                "text\n\n— name\n",
                "text\n\n— name AAAAAAE= more\n",
                "text\n\n—  AAAAAAE=\n",
                "text\n\n— na+me AAAAAAE=\n",
                "text\n\n— na\u00a0me AAAAAAE=\n",
                "text\n\n— na\u2003me AAAAAAE=\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAE\n",
                "text\n\n— name AAAAAAF=\n",
                "text\n\n— name AAAA AAE=\n",
                "te\txt\n\n— name AAAAAAE=\n",
                "te\rxt\n\n— name AAAAAAE=\n",
                "te\u0000xt\n\n— name AAAAAAE=\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void notesHaveLimits() {
        assertThatThrownBy(() -> parse("text\n\n" + "— name AAAAAAE=\n".repeat(101)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> parse("x".repeat(SignedNote.LARGEST) + "\n\n— name AAAAAAE=\n"))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void noBytesWhateverAreMoreThanRefused() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        byte[] good = ("log\n5\n" + ROOT + "\n\n— name AAAAAAE=\n").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3000; round++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int i = random.nextInt(4); i >= 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Checkpoint.parse(bad).size()).as("seed " + seed).isNotNegative();
            } catch (Malformed e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n5\n",
                "log\n05\n" + ROOT + "\n",
                "log\n-5\n" + ROOT + "\n",
                "log\n5 \n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n99999999999999999999\n" + ROOT + "\n",
                "\n5\n" + ROOT + "\n",
                "log\n5\n\n" + ROOT + "\n",
                "log\n5\nAAAA\n",
                "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse((text + "\n— name AAAAAAE=\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theLargestCheckpointIsRead() throws Malformed {
        String text = "log\n9223372036854775807\n" + ROOT + "\nextension\n";
        Checkpoint checkpoint = Checkpoint.parse((text + "\n— name AAAAAAE=\n").getBytes(StandardCharsets.UTF_8));
        assertThat(checkpoint.size()).isEqualTo(Long.MAX_VALUE);
        assertThat(checkpoint.note().text()).isEqualTo(text);
    }

    @Test
    void cosignaturesSignTheTimeToo() throws Malformed {
        SigningKey witness = SigningKey.generate("witness.example/w", VerifierKey.COSIGNATURE);
        String text = "log\n5\n" + ROOT + "\n";
        SignedNote note = parse(text + "\n" + witness.cosign(text, TIME) + "\n");
        SignedNote.Line line = note.signatures().get(0);
        assertThat(witness.verifier().cosigned(note, line)).contains(TIME);
        for (int i = 0; i < line.signature().length; i++) {
            byte[] bad = line.signature().clone();
            bad[i] ^= 1;
            assertThat(witness.verifier().cosigned(note, new SignedNote.Line(line.name(), line.keyId(), bad)))
                    .as("byte " + i)
                    .isEmpty();
        }
        SignedNote.Line shorter = new SignedNote.Line(line.name(), line.keyId(), new byte[71]);
        assertThat(witness.verifier().cosigned(note, shorter)).isEmpty();
        assertThat(witness.verifier().hasSigned(note, line))
                .as("no plain signature")
                .isFalse();
    }
}

package kz.listeningstate.signature.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.Vectors;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
    private static final String TEXT = "Ұялы\n\nтелефон\n";
    private static final NoteSigner OTHER = new NoteSigner("other.example", key(9));
    private static final List<VerifierKey> KNOWN = List.of(LOG.verifierKey());

    @Test
    void theNoteOfTheSpecificationVerifies() throws Exception {
        JsonNode vector = Vectors.json(Vectors.path("note/c2sp-signed-note.json"));
        VerifierKey key = VerifierKey.parse(vector.get("vkey").asText());
        String note = vector.get("note").asText();
        SignedNote parsed = SignedNote.parse(note);
        assertThat(parsed.verify(List.of(key))).containsOnlyKeys(key);
        assertThat(parsed).hasToString(note);
        assertThat(parsed.text()).isEqualTo("This is an example message.\n");
        assertEveryBitMatters(note.getBytes(UTF_8), bad -> SignedNote.parse(bad).verify(List.of(key)));
    }

    @Test
    void everyBitOfANoteMatters() {
        assertEveryBitMatters(
                LOG.sign(TEXT).bytes(), bad -> SignedNote.parse(bad).verify(KNOWN));
    }

    @Test
    void signaturesAreThoseOfEd25519() throws Exception {
        byte[] text = TEXT.getBytes(UTF_8);
        NoteSignature ours = LOG.sign(TEXT).signatures().get(0);
        assertThat(ours.signature()).isEqualTo(Jdk.sign(key(1), text));
        assertThat(Jdk.verifies(LOG.verifierKey(), text, ours.signature())).isTrue();
    }

    @Test
    void unknownKeysAreIgnored() throws Exception {
        NoteSignature garbage = new NoteSignature("other.example", 5, new byte[1]);
        SignedNote note = LOG.sign(TEXT).with(List.of(garbage, garbage));
        assertThat(SignedNote.parse(note.bytes()).verify(KNOWN)).containsOnlyKeys(LOG.verifierKey());
        assertThatThrownBy(() -> note.verify(List.of(OTHER.verifierKey()))).isInstanceOf(LogDataRefused.class);
        assertThatThrownBy(() -> note.verify(List.of())).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void theSameNameOrTheSameIdAloneIsAnotherKey() throws Exception {
        VerifierKey key = LOG.verifierKey();
        SignedNote note = LOG.sign(TEXT)
                .with(List.of(
                        new NoteSignature(key.name(), key.id() + 1, new byte[64]),
                        new NoteSignature("other.example", key.id(), new byte[64])));
        assertThat(note.verify(KNOWN)).containsOnlyKeys(key);
    }

    @Test
    void oneBadSignatureOfAKnownKeyCondemnsTheNote() {
        NoteSignature bad = OTHER.sign("another text\n").signatures().get(0);
        SignedNote note = LOG.sign(TEXT).with(List.of(bad));
        assertThatThrownBy(() -> note.verify(List.of(LOG.verifierKey(), OTHER.verifierKey())))
                .isInstanceOf(LogDataRefused.class);
    }

    /** As golang.org/x/mod/sumdb/note: the first is verified, the others are not looked at. */
    @Test
    void ofSeveralSignaturesOfAKeyTheFirstCounts() throws Exception {
        NoteSignature good = LOG.sign(TEXT).signatures().get(0);
        NoteSignature bad = LOG.sign("another text\n").signatures().get(0);
        assertThat(new SignedNote(TEXT, List.of(good, bad)).verify(KNOWN)).containsValue(good);
        SignedNote badFirst = new SignedNote(TEXT, List.of(bad, good));
        assertThatThrownBy(() -> badFirst.verify(KNOWN)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aNewSignatureTakesThePlaceOfTheOlderOneOfItsKey() {
        NoteSignature bad = LOG.sign("another text\n").signatures().get(0);
        NoteSignature good = LOG.sign(TEXT).signatures().get(0);
        assertThat(new SignedNote(TEXT, List.of(bad)).with(List.of(good)).signatures())
                .containsExactly(good);
    }

    @Test
    void aNoteHasUpTo100Signatures() throws Exception {
        String line = LOG.sign(TEXT).signatures().get(0) + "\n";
        assertThat(SignedNote.parse(TEXT + "\n" + line.repeat(100)).signatures())
                .hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + line.repeat(101)))
                .isInstanceOf(LogDataRefused.class);
        assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + line.repeat(1_500)))
                .isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aNoteHasUpTo256KibiBytes() throws Exception {
        int rest = SignedNote.MAX_SIZE - LOG.sign("\n").bytes().length;
        String largest = "a".repeat(rest) + "\n";
        assertThat(SignedNote.parse(LOG.sign(largest).bytes()).verify(KNOWN)).hasSize(1);
        byte[] larger = LOG.sign("a" + largest).bytes();
        assertThatThrownBy(() -> SignedNote.parse(larger)).isInstanceOf(LogDataRefused.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[10_000_000])).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void whateverIsReadIsWrittenAlike() {
        Property.holds(random -> {
            byte[] good = LOG.sign(TEXT).with(OTHER.sign(TEXT).signatures()).bytes();
            for (int i = 0; i < 5_000; i++) {
                Mutations.isRefused(
                        Mutations.of(good, random),
                        bytes -> assertThat(SignedNote.parse(bytes).bytes()).isEqualTo(bytes));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n—a AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n— a \n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n— a AAAAAAA= \n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAA_AA=\n",
                "text\n\n— a AAAA\rAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a\u00a0b AAAAAAA=\n",
                "text\n\n— a\u0085b AAAAAAA=\n",
                "text\n\n— a\u3000b AAAAAAA=\n",
                "text\n\n— a\u2028b AAAAAAA=\n",
                "text\n\n— a AAAAAAA=\nmore\n",
                "text\n\n— a AAAAAAA=\n\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "te\u0000xt\n\n— a AAAAAAA=\n",
                "text\r\n\n— a AAAAAAA=\n"
            })
    void anythingElseIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] note = LOG.sign("text\n").bytes();
        for (int first : new int[] {0xFF, 0xC0, 0x80, 0xED}) {
            byte[] bad = note.clone();
            bad[0] = (byte) first;
            assertThatThrownBy(() -> SignedNote.parse(bad)).isInstanceOf(LogDataRefused.class);
        }
    }

    @Test
    void noNoteIsMadeOfWhatIsNone() {
        NoteSignature signature = LOG.sign(TEXT).signatures().get(0);
        assertThatThrownBy(() -> LOG.sign("no end")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LOG.sign("\t\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LOG.sign("\ud800\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignedNote(TEXT, List.of())).isInstanceOf(IllegalArgumentException.class);
        List<NoteSignature> many = new ArrayList<>(Collections.nCopies(101, signature));
        assertThatThrownBy(() -> new SignedNote(TEXT, many)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoteSignature("a b", 1, new byte[1])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoteSignature("a", 1, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }
}

package kz.listeningstate.signature.log.note;

import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.NOW;
import static kz.listeningstate.signature.log.note.TestLog.ORIGIN;
import static kz.listeningstate.signature.log.note.TestLog.PROMISE;
import static kz.listeningstate.signature.log.note.TestLog.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTest {
    private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Promise GIVEN = new Promise(ORIGIN, new byte[32], NOW);
    private static final List<VerifierKey> KEYS = List.of(PROMISE.verifierKey());

    @Test
    void theTextIsThatOfTheFormat() {
        assertThat(GIVEN.text()).isEqualTo("listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n1795341600\n");
        assertThat(GIVEN.note(PROMISE)).isEqualTo(GIVEN.sign(PROMISE).toString());
        assertThat(GIVEN.sign(PROMISE).toString()).startsWith(GIVEN.text() + "\n\u2014 localhost/log/promise ");
    }

    @Test
    void aPromiseIsReadAgain() throws Exception {
        SignedNote note = SignedNote.parse(GIVEN.sign(PROMISE).toString());
        Promise read = Promise.verify(note, List.of(LOG.verifierKey(), PROMISE.verifierKey()));
        assertThat(read.text()).isEqualTo(GIVEN.text());
        assertThat(read.mergeBy()).isEqualTo(NOW);
        assertThat(read.isOf(new byte[32])).isTrue();
        assertThat(read.isOf(key(1))).isFalse();
    }

    @Test
    void everyBitOfAPromiseMatters() {
        assertEveryBitMatters(GIVEN.sign(PROMISE).bytes(), bad -> Promise.verify(SignedNote.parse(bad), KEYS));
    }

    @Test
    void onlyTheKeyForPromisesGivesThem() {
        assertThatThrownBy(() -> GIVEN.sign(LOG)).isInstanceOf(IllegalArgumentException.class);
        SignedNote byTheLog = LOG.sign(GIVEN.text());
        assertThatThrownBy(() -> Promise.verify(byTheLog, List.of(LOG.verifierKey(), PROMISE.verifierKey())))
                .isInstanceOf(LogDataRefused.class);
        NoteSigner ofAnotherLog = new NoteSigner("other.example/log/promise", key(2));
        SignedNote note = ofAnotherLog.sign(GIVEN.text());
        assertThatThrownBy(() -> Promise.verify(note, List.of(ofAnotherLog.verifierKey())))
                .isInstanceOf(LogDataRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "localhost/log\n5\n" + HASH + "\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n1\nmore\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n1\n\n",
                "listening-state-promise/v2\nlocalhost/log\n" + HASH + "\n1\n",
                "listening-state-promise/v1\n\n" + HASH + "\n1\n",
                "listening-state-promise/v1\nlocal host/log\n" + HASH + "\n1\n",
                "listening-state-promise/v1\nlocalhost/log\nAAAA\n1\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n01\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n-1\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n1.5\n",
                "listening-state-promise/v1\nlocalhost/log\n" + HASH + "\n9223372036854775807\n"
            })
    void anythingElseIsRefusedEvenIfSigned(String text) {
        assertThatThrownBy(() -> Promise.verify(PROMISE.sign(text), KEYS)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void noPromiseIsMadeOfWhatIsNone() {
        assertThatThrownBy(() -> new Promise("a b", new byte[32], NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Promise("a", new byte[31], NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Promise("a", new byte[32], Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package kz.listeningstate.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import kz.listeningstate.audit.Base64Text;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Vectors;
import kz.listeningstate.audit.synthetic.LogIdentity;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.Test;

class LogProofTest {
    private final TreeHash sha = new TreeHash();
    private final LogIdentity log = new LogIdentity("localhost/log", 0);

    @Test
    void eachMalformedVectorIsRefused() throws IOException {
        for (JsonElement bad :
                Vectors.json(Vectors.path("note/tlog-proof-malformed.json")).getAsJsonArray("malformed")) {
            assertThatThrownBy(() -> LogProof.parse(bad.getAsString()))
                    .as(bad.getAsString())
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aProofHoldsForItsLeafAlone() throws Malformed {
        byte[] left = sha.leaf(new byte[] {1});
        byte[] right = sha.leaf(new byte[] {2});
        String checkpoint = log.checkpoint(2, sha.node(left, right), Instant.now());
        String text = LogProof.text(1, List.of(left), checkpoint);
        assertThat(LogProof.parse(text).includes(right)).isTrue();
        assertThat(LogProof.parse(text).includes(left)).isFalse();
        assertThat(LogProof.parse(text).extra()).isEmpty();
        String withExtra = text.replace("index", "extra AQI=\nindex");
        assertThat(LogProof.parse(withExtra).extra()).containsExactly(1, 2);
        assertThat(LogProof.parse(withExtra).includes(right)).isTrue();
        for (String bad : List.of(
                text.replace("index 1", "index 01"),
                text.replace("index 1", "index 9223372036854775808"),
                text.replace("index 1", "index 1\nindex 1"),
                text.replace("\n\nlocal", "\n" + "x".repeat(70_000) + "\n\nlocal"),
                text.replace("@v1\n", "@v1\r\n"),
                LogProof.text(1, Collections.nCopies(64, left), checkpoint))) {
            assertThatThrownBy(() -> LogProof.parse(bad)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void aTreeOfOneLeafNeedsNoHashes() throws Malformed {
        byte[] leaf = sha.leaf(new byte[] {1});
        String text = LogProof.text(0, List.of(), log.checkpoint(1, leaf, Instant.now()));
        assertThat(LogProof.parse(text).includes(leaf)).isTrue();
    }

    @Test
    void promisesAreReadAndJudged() throws Malformed {
        byte[] leaf = sha.leaf(new byte[] {1});
        Instant mergeBy = Instant.ofEpochSecond(1_800_000_000);
        LogKeys keys = LogKeys.parse(log.keys());
        Promise promise = Promise.parse(log.promise(leaf, mergeBy).getBytes(StandardCharsets.UTF_8));
        assertThat(promise.leafHash()).isEqualTo(leaf);
        assertThat(promise.mergeBy()).isEqualTo(mergeBy);
        assertThat(promise.faults("file", keys)).isEmpty();
        Promise later = new Promise(
                promise.origin(),
                leaf,
                mergeBy,
                new SignedNote(
                        promise.note().text().replace("1800", "1900"),
                        promise.note().signatures()));
        assertThat(later.faults("file", keys))
                .hasSize(2)
                .allMatch(fault -> fault.where().equals("file"));
        for (String bad : List.of(
                "listening-state-promise/v2\nlog\n%s\n1\n",
                "listening-state-promise/v1\nlog\n%s\n",
                "listening-state-promise/v1\nlog\n%s\n01\n",
                "listening-state-promise/v1\nlog\n%s\n9223372036854775807\n",
                "listening-state-promise/v1\nlog\n%s\n1\nmore\n",
                "listening-state-promise/v1\n\n%s\n1\n")) {
            String note = bad.formatted(Base64Text.encode(leaf)) + "\n— name AAAAAAE=\n";
            assertThatThrownBy(() -> Promise.parse(note.getBytes(StandardCharsets.UTF_8)))
                    .as(bad)
                    .isInstanceOf(Malformed.class);
        }
    }
}

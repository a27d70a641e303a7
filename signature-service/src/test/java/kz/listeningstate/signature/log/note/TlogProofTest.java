package kz.listeningstate.signature.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static kz.listeningstate.signature.log.note.TestLog.checkpoint;
import static kz.listeningstate.signature.log.note.TestLog.cosigned;
import static kz.listeningstate.signature.log.note.TestLog.leaves;
import static kz.listeningstate.signature.log.note.TestLog.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.listeningstate.signature.log.Mutations;
import kz.listeningstate.signature.log.Property;
import kz.listeningstate.signature.log.Vectors;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import kz.listeningstate.signature.log.tree.RightEdge;
import kz.listeningstate.signature.log.tree.TiledTree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TlogProofTest {
    private static final List<byte[]> LEAVES = leaves(21, new Random(1));

    private static TlogProof proof(int index) throws Exception {
        RightEdge.Growth growth = RightEdge.empty().append(LEAVES);
        byte[] tile = growth.tiles().get(0).hashes();
        TiledTree tree = new TiledTree(21, growth.edge().root(), path -> tile);
        return new TlogProof(index, tree.inclusionProof(index, LEAVES.get(index)), cosigned(checkpoint(growth.edge())));
    }

    @Test
    void aProofStandsForItself() throws Exception {
        for (int i = 0; i < 21; i++) {
            TlogProof parsed = TlogProof.parse(proof(i).toString());
            assertThat(parsed.verify(LEAVES.get(i), policy()).checkpoint().size())
                    .isEqualTo(21);
            byte[] other = LEAVES.get((i + 1) % 21);
            assertThatThrownBy(() -> parsed.verify(other, policy())).isInstanceOf(LogDataRefused.class);
        }
    }

    @Test
    void itIsWrittenAsSpecified() throws Exception {
        TlogProof proof = proof(20);
        assertThat(proof.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 20\n")
                .endsWith("\n\n" + proof.checkpoint())
                .hasLineCount(2 + 2 + 1 + 3 + 1 + 3);
        TlogProof extra = new TlogProof(new byte[] {1, 2, 3}, 20, proof.path(), proof.checkpoint());
        assertThat(extra.toString()).startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 20\n");
        assertThat(TlogProof.parse(extra.bytes()).extra()).containsExactly(1, 2, 3);
        assertThat(TlogProof.parse(extra.bytes())
                        .verify(LEAVES.get(20), policy())
                        .cosignatures())
                .hasSize(2);
    }

    @Test
    void everyBitOfAProofMatters() throws Exception {
        Policy policy = policy();
        assertEveryBitMatters(proof(20).bytes(), bad -> TlogProof.parse(bad).verify(LEAVES.get(20), policy));
    }

    @TestFactory
    Stream<DynamicTest> malformedVectors() throws Exception {
        JsonNode malformed =
                Vectors.json(Vectors.path("note/tlog-proof-malformed.json")).get("malformed");
        assertThat(malformed.size()).isEqualTo(8);
        return Stream.iterate(0, i -> i < malformed.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        "malformed " + i, () -> assertRefused(malformed.get(i).asText())));
    }

    /** With a good checkpoint, so that only the lines before it can be wrong. */
    @TestFactory
    Stream<DynamicTest> malformedLines() throws Exception {
        String version = "c2sp.org/tlog-proof@v1\n";
        String hash = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        String note = "\n" + proof(0).checkpoint();
        TlogProof.parse(version + "index 0\n" + hash.repeat(63) + note);
        return Stream.of(
                        "",
                        version,
                        "index 0\n",
                        "c2sp.org/tlog-proof@v2\nindex 0\n",
                        version + "index\n",
                        version + "index \n",
                        version + "index  0\n",
                        version + "index 00\n",
                        version + "index -0\n",
                        version + "index 9223372036854775808\n",
                        version + "index 0 \n",
                        version + "Index 0\n",
                        version + "index 0\nindex 0\n",
                        version + "index 0\nextra AQID\n",
                        version + "extra\nindex 0\n",
                        version + "extra \nindex 0\n",
                        version + "extra AQI\nindex 0\n",
                        version + "extra AQID\nextra AQID\nindex 0\n",
                        version + "extra AQID\n",
                        version + "index 0\nAQID\n",
                        version + "index 0\n" + hash.repeat(64),
                        version + "index 0\n" + hash.trim() + " \n")
                .map(lines -> DynamicTest.dynamicTest("<" + lines + ">", () -> assertRefused(lines + note)));
    }

    private static void assertRefused(String proof) {
        assertThatThrownBy(() -> TlogProof.parse(proof)).isInstanceOf(LogDataRefused.class);
    }

    @Test
    void anEndlessOneIsRefused() throws Exception {
        assertRefused("c2sp.org/tlog-proof@v1\nindex 0\n" + "\n".repeat(1_000_000));
        assertRefused(
                "c2sp.org/tlog-proof@v1\nextra " + "A".repeat(4_000_000) + "\nindex 0\n\n" + proof(0).checkpoint());
    }

    @Test
    void whateverIsReadIsWrittenAlike() throws Exception {
        byte[] good = proof(7).toString().getBytes(UTF_8);
        Property.holds(random -> {
            for (int i = 0; i < 5_000; i++) {
                Mutations.isRefused(
                        Mutations.of(good, random),
                        bytes -> assertThat(TlogProof.parse(bytes).bytes()).isEqualTo(bytes));
            }
        });
    }
}

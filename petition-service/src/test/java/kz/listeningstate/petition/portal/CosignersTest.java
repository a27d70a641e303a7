package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import kz.listeningstate.petition.TestWitness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only whose cosignature verifies has confirmed a checkpoint. */
class CosignersTest {
    private static final String TEXT = "localhost/log\n7\n" + "A".repeat(43) + "=\n";
    private static final TestWitness NEAR = new TestWitness("localhost/witness-1");
    private static final TestWitness FAR = new TestWitness("witness.example/far");
    private static final String POLICY =
            "# who witnesses\n" + NEAR.policy("near") + FAR.policy("far") + "group any 1 near far\nquorum any\n";

    private static Set<String> cosigners(String lines) {
        return Cosigners.of(TEXT + "\n" + lines, POLICY);
    }

    @Test
    void whoCosignedIsNamedAsThePolicyNamesThem() {
        assertEquals(Set.of("near", "far"), cosigners(NEAR.cosignature(TEXT, 1) + FAR.cosignature(TEXT, 2)));
        assertEquals(Set.of("near"), cosigners(NEAR.cosignature(TEXT, 1_800_000_000)));
        assertEquals(Set.of("near"), cosigners(NEAR.cosignature(TEXT, 1) + new TestWitness("w").cosignature(TEXT, 1)));
    }

    @Test
    void aNameWithoutItsKeysSignatureIsNobody() {
        assertEquals(Set.of(), cosigners(""));
        assertEquals(Set.of(), cosigners(FAR.cosignature(TEXT.replace('7', '8'), 1)), "another tree");
        assertEquals(Set.of(), cosigners(new TestWitness("witness.example/far").cosignature(TEXT, 1)), "another key");
        String good = FAR.cosignature(TEXT, 1);
        String forged = good.substring(0, 40) + (good.charAt(40) == 'A' ? 'B' : 'A') + good.substring(41);
        assertEquals(Set.of(), cosigners(forged));
        assertEquals(Set.of(), cosigners("\u2014 witness.example/far AAAA\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no note", "one line\n", "text\n\n\u2014 witness.example/far no base64!\n"})
    void whatIsNoNoteIsRefused(String note) {
        assertThrows(IllegalArgumentException.class, () -> Cosigners.of(note, POLICY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"witness far x", "witness far x+y+z", "witness far x+00000000", "witness far x+123456789+AAAA"})
    void whatIsNoPolicyIsRefused(String policy) {
        String note = TEXT + "\n" + FAR.cosignature(TEXT, 1);
        assertThrows(IllegalArgumentException.class, () -> Cosigners.of(note, policy));
        assertThrows(IllegalArgumentException.class, () -> Cosigners.of(note, "#".repeat(300_000)));
    }
}

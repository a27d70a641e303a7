package kz.listeningstate.signature.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.listeningstate.signature.log.Mutations.assertEveryBitMatters;
import static kz.listeningstate.signature.log.note.TestLog.LOG;
import static kz.listeningstate.signature.log.note.TestLog.WITNESS_1;
import static kz.listeningstate.signature.log.note.TestLog.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import kz.listeningstate.signature.log.tree.LogDataRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {
    private static final String VKEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    /** Another implementation made it; its base64 has a plus. */
    @Test
    void aKeyIsReadAgain() throws Exception {
        VerifierKey key = VerifierKey.parse(VKEY);
        assertThat(key).hasToString(VKEY).isEqualTo(VerifierKey.parse(VKEY));
        assertThat(key.name()).isEqualTo("example.com/log/testdata");
        assertThat(key.id()).isEqualTo(0x33d7b496);
        assertThat(key.type()).isEqualTo(SignatureType.ED25519);
        for (VerifierKey ours : new VerifierKey[] {LOG.verifierKey(), WITNESS_1.verifierKey()}) {
            assertThat(VerifierKey.parse(ours.toString())).isEqualTo(ours).hasSameHashCodeAs(ours);
        }
    }

    /** RFC 8032, 7.1, test 1. */
    @Test
    void thePublicKeyIsThatOfRfc8032() {
        byte[] secret = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] expected = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(new NoteSigner("a", secret).verifierKey())
                .isEqualTo(new VerifierKey("a", SignatureType.ED25519, expected));
    }

    @Test
    void theSameKeyOfAnotherTypeHasAnotherId() {
        VerifierKey note = new NoteSigner("a", key(1)).verifierKey();
        VerifierKey cosigner = new Cosigner("a", key(1)).verifierKey();
        assertThat(note.id()).isNotEqualTo(cosigner.id());
        assertThat(note).isNotEqualTo(cosigner);
        assertThat(note.hasPublicKeyOf(cosigner)).isTrue();
    }

    @Test
    void everyBitOfAKeyMatters() {
        assertEveryBitMatters(VKEY.getBytes(UTF_8), bad -> VerifierKey.parse(new String(bad, UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "++",
                "example.com/log/testdata",
                "example.com/log/testdata+33d7b496",
                "example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+3d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkk==",
                "example.com/log/testdata+33d7b496+BuHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
                "example.com/log/test data+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
            })
    void anythingElseIsRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(LogDataRefused.class);
    }

    /** With these anybody can make signatures that verify. */
    @Test
    void pointsOfSmallOrderAreNoKeys() {
        byte[] orderOne = new byte[32];
        orderOne[0] = 1;
        for (byte[] point : new byte[][] {orderOne, new byte[32]}) {
            assertThatThrownBy(() -> new VerifierKey("a", SignatureType.ED25519, point))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLongOneIsRefused() {
        assertThatThrownBy(() -> VerifierKey.parse("a".repeat(1_000_000) + "+33d7b496+AAAA"))
                .isInstanceOf(LogDataRefused.class);
    }

    @Test
    void aPrivateKeyHas32Bytes() {
        assertThatThrownBy(() -> new NoteSigner("a", new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cosigner("a", new byte[64])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cosigner("a+b", new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }
}

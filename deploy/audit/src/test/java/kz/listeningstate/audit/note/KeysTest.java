package kz.listeningstate.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.synthetic.LogIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final String LOG = key("log.example", VerifierKey.ED25519);
    private static final List<String> WITNESSES = List.of("a", "b", "c", "d").stream()
            .map(name -> key(name, VerifierKey.COSIGNATURE))
            .toList();

    private static String key(String name, int type) {
        return SigningKey.generate(name, type).verifier().vkey();
    }

    private static Policy policy(String text) throws Malformed {
        String filled = text.replace("LOG", LOG);
        for (int i = 0; i < WITNESSES.size(); i++) {
            filled = filled.replace("KEY" + i, WITNESSES.get(i));
        }
        return Policy.parse(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903a+",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example .com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void whatIsNoVerifierKeyIsRefused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void aSigningKeyIsItsTextAgain() throws Malformed {
        SigningKey key = SigningKey.generate("witness.example", VerifierKey.COSIGNATURE);
        SigningKey read = SigningKey.parse(key.secretText());
        assertThat(read.secretText()).isEqualTo(key.secretText());
        assertThat(read.verifier().vkey()).isEqualTo(key.verifier().vkey());
        SigningKey other = SigningKey.generate("witness.example", VerifierKey.COSIGNATURE);
        String mixed = key.secretText().lines().findFirst().orElseThrow() + "\n"
                + other.secretText().lines().skip(1).findFirst().orElseThrow();
        assertThatThrownBy(() -> SigningKey.parse(mixed)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.parse("PRIVATE+KEY+x")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SigningKey.generate("with space", VerifierKey.ED25519))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quorumsOfQuorums() throws Malformed {
        Policy policy = policy("""
                # two levels
                log LOG https://log.example/
                witness a KEY0
                \twitness b KEY1 https://b.example/
                witness c KEY2
                witness d KEY3
                group ab 2 a b
                group cd any c d

                group both all ab cd
                quorum both
                """);
        assertThat(policy.isMetBy(Set.of("a", "b", "d"))).isTrue();
        assertThat(policy.isMetBy(Set.of("a", "b", "c", "d"))).isTrue();
        assertThat(policy.isMetBy(Set.of("a", "b"))).isFalse();
        assertThat(policy.isMetBy(Set.of("a", "c", "d"))).isFalse();
        assertThat(policy.witnesses()).containsOnlyKeys("a", "b", "c", "d");
        assertThat(policy.asksForWitnesses()).isTrue();
    }

    @Test
    void aPolicyMayAskForNobodyOrForOne() throws Malformed {
        assertThat(policy("quorum none").isMetBy(Set.of())).isTrue();
        assertThat(policy("quorum none").asksForWitnesses()).isFalse();
        assertThat(policy("witness a KEY0\nquorum a\n").isMetBy(Set.of())).isFalse();
        assertThat(policy("witness a KEY0\nquorum a\n").isMetBy(Set.of("a"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness a KEY0\n",
                "quorum a\nwitness a KEY0\n",
                "quorum none\nquorum none\n",
                "quorum\n",
                "witness a KEY0\nwitness a KEY1\nquorum a\n",
                "witness a KEY0\nwitness b KEY0\nquorum a\n",
                "witness none KEY0\nquorum none\n",
                "witness a LOG\nquorum a\n",
                "log KEY0\nquorum none\n",
                "log LOG\nlog LOG\nquorum none\n",
                "witness a KEY0\ngroup g 2 a\nquorum g\n",
                "witness a KEY0\ngroup g 0 a\nquorum g\n",
                "witness a KEY0\ngroup g 01 a\nquorum g\n",
                "witness a KEY0\ngroup g 99999999999 a\nquorum g\n",
                "witness a KEY0\ngroup g all a a\nquorum g\n",
                "witness a KEY0\ngroup g all\nquorum g\n",
                "witness a KEY0\ngroup g all a none\nquorum g\n",
                "witness a KEY0\ngroup g all a\ngroup h all a\nquorum h\n",
                "group g all g\nquorum g\n",
                "witness a KEY0\r\nquorum a\r\n",
                "unknown line\nquorum none\n"
            })
    void whatIsNoPolicyIsRefused(String text) {
        assertThatThrownBy(() -> policy(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void theListOfKeysIsRead() throws Malformed {
        LogIdentity identity = new LogIdentity("localhost/log", 2);
        LogKeys keys = LogKeys.parse(identity.keys());
        assertThat(keys.origin()).isEqualTo("localhost/log");
        assertThat(keys.log()).hasSize(1);
        assertThat(keys.promise().get(0).name()).isEqualTo("localhost/log/promise");
        assertThat(keys.policy().witnesses()).hasSize(2);
        assertThat(keys.isSameAs(LogKeys.parse(identity.keys()))).isTrue();
        assertThat(keys.isSameAs(LogKeys.parse(new LogIdentity("localhost/log", 2).keys())))
                .isFalse();
    }

    @Test
    void whatIsNoListOfKeysIsRefused() {
        String good = new String(new LogIdentity("localhost/log", 1).keys(), StandardCharsets.UTF_8);
        for (String bad : List.of(
                "",
                "[]",
                "{}",
                "null",
                "{\"v\":1",
                good + "x",
                good.replace("\"v\":1", "\"v\":2"),
                good.replace("\"v\":1", "\"v\":1.0"),
                good.replace("\"v\":1", "\"v\":1e0"),
                good.replace("\"origin\":\"localhost/log\"", "\"origin\":\"localhost/other\""),
                good.replace("\"origin\":\"localhost/log\"", "\"origin\":7"),
                good.replaceFirst("\"log\":\\[[^]]*]", "\"log\":[]"),
                good.replaceFirst("\"log\":\\[[^]]*]", "\"log\":[null]"),
                good.replaceFirst("\"log\":\\[[^]]*]", "\"log\":{}"),
                good.replace("quorum", "quorun"),
                "[".repeat(100_000))) {
            assertThatThrownBy(() -> LogKeys.parse(bad.getBytes(StandardCharsets.UTF_8)))
                    .as(bad.substring(0, Math.min(80, bad.length())))
                    .isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> LogKeys.parse(new byte[LogKeys.LARGEST + 1])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> LogKeys.parse(new byte[] {'"', (byte) 0xc0, '"'}))
                .isInstanceOf(Malformed.class);
    }
}

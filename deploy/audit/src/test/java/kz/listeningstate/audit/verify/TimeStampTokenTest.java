package kz.listeningstate.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.tree.TreeHash;
import org.junit.jupiter.api.Test;

class TimeStampTokenTest {
    private static final Instant TIME = Instant.parse("2026-11-22T10:00:00Z");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final byte[] imprint = new byte[32];

    TimeStampTokenTest() {
        random.nextBytes(imprint);
    }

    @Test
    void imprintAndTimeAreRead() throws Malformed {
        TimeStampToken token = TimeStampToken.parse(Tokens.token(imprint, TIME));
        assertThat(token.imprint()).isEqualTo(imprint);
        assertThat(token.time()).isEqualTo(TIME);
    }

    @Test
    void aTokenThatOpensslMade() throws Exception {
        byte[] checkpoint;
        byte[] der;
        try (InputStream one = getClass().getResourceAsStream("/stamp/checkpoint");
                InputStream other = getClass().getResourceAsStream("/stamp/token")) {
            checkpoint = one.readAllBytes();
            der = other.readAllBytes();
        }
        TimeStampToken token = TimeStampToken.parse(der);
        assertThat(token.imprint()).isEqualTo(TreeHash.sha256().digest(checkpoint));
        assertThat(token.time()).isEqualTo(Instant.parse("2026-11-22T09:34:36Z"));
    }

    @Test
    void halfATokenIsNone() {
        byte[] good = Tokens.token(imprint, TIME);
        for (int length = 0; length < good.length - 40; length++) {
            byte[] half = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> TimeStampToken.parse(half)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void noBytesWhateverAreMoreThanRefused() {
        byte[] good = Tokens.token(imprint, TIME);
        for (int round = 0; round < 5000; round++) {
            byte[] bad = good.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(TimeStampToken.parse(bad).imprint())
                        .as("seed " + seed)
                        .hasSize(32);
            } catch (Malformed e) {
                assertThat(e).hasMessageMatching("(is|holds|has|ends) .*");
            }
        }
    }

    @Test
    void anotherImprintThanSha256IsRefused() {
        assertThatThrownBy(() -> TimeStampToken.parse(Tokens.token(new byte[20], TIME)))
                .isInstanceOf(Malformed.class);
    }
}

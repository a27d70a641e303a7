package kz.listeningstate.audit.vrf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.audit.Vectors;
import org.junit.jupiter.api.Test;

class EcvrfTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static byte[] hex(JsonObject vector, String member) {
        return HexFormat.of().parseHex(vector.get(member).getAsString());
    }

    @Test
    void examples13To15() throws IOException {
        int checked = 0;
        for (JsonElement each :
                Vectors.json(Vectors.path("ecvrf/rfc9381-p256.json")).getAsJsonArray("vectors")) {
            JsonObject vector = each.getAsJsonObject();
            byte[] key = hex(vector, "pk");
            byte[] alpha = hex(vector, "alpha");
            byte[] proof = hex(vector, "pi");
            if (vector.get("suite_string").getAsString().equals("02")) {
                assertThat(HashToCurve.encode(key, alpha).compressed()).isEqualTo(hex(vector, "h"));
                assertThat(Ecvrf.verify(key, alpha, proof)).contains(hex(vector, "beta"));
                assertThat(Ecvrf.output(proof)).contains(hex(vector, "beta"));
                checked++;
            } else {
                assertThat(Ecvrf.verify(key, alpha, proof))
                        .as("of another suite")
                        .isEmpty();
            }
        }
        assertThat(checked).isEqualTo(3);
    }

    @Test
    void noChangedProofHolds() {
        Prover prover = new Prover(random);
        byte[] alpha = Alpha.of(new UUID(random.nextLong(), random.nextLong()), "900101300017");
        byte[] proof = prover.prove(alpha);
        assertThat(Ecvrf.verify(prover.publicKey(), alpha, proof))
                .as("seed " + seed)
                .isPresent();
        for (int i = 0; i < proof.length; i += 3) {
            byte[] bad = proof.clone();
            bad[i] ^= (byte) (1 << random.nextInt(8));
            assertThat(Ecvrf.verify(prover.publicKey(), alpha, bad))
                    .as("byte " + i + ", seed " + seed)
                    .isEmpty();
        }
        byte[] otherAlpha = alpha.clone();
        otherAlpha[alpha.length - 1] ^= 1;
        assertThat(Ecvrf.verify(prover.publicKey(), otherAlpha, proof)).isEmpty();
        assertThat(Ecvrf.verify(new Prover(random).publicKey(), alpha, proof)).isEmpty();
    }

    @Test
    void whatIsNoKeyOrProofIsRefused() {
        Prover prover = new Prover(random);
        byte[] proof = prover.prove(new byte[0]);
        for (int length : new int[] {0, 1, 33, 80, 82, 1000}) {
            assertThat(Ecvrf.verify(prover.publicKey(), new byte[0], new byte[length]))
                    .isEmpty();
            assertThat(Ecvrf.isKey(new byte[length])).isFalse();
        }
        byte[] larger = proof.clone();
        BigInteger response = new BigInteger(1, Arrays.copyOfRange(proof, 49, 81)).add(P256.ORDER);
        if (response.bitLength() <= 256) {
            byte[] bytes = response.toByteArray();
            System.arraycopy(bytes, bytes.length - 32, larger, 49, 32);
            assertThat(Ecvrf.verify(prover.publicKey(), new byte[0], larger))
                    .as("s not reduced")
                    .isEmpty();
        }
        byte[] beyond = new byte[33];
        Arrays.fill(beyond, (byte) 0xff);
        beyond[0] = 2;
        assertThat(Ecvrf.isKey(beyond)).as("x not reduced").isFalse();
        byte[] uncompressed = prover.publicKey();
        uncompressed[0] = 4;
        assertThat(Ecvrf.isKey(uncompressed)).isFalse();
    }

    @Test
    void pointsAddUp() {
        P256.Point three = P256.times(BigInteger.valueOf(3), P256.BASE);
        assertThat(P256.add(P256.add(P256.BASE, P256.BASE), P256.BASE)).isEqualTo(three);
        assertThat(P256.times(P256.ORDER, P256.BASE)).isNull();
        assertThat(P256.times(P256.ORDER.subtract(BigInteger.ONE), P256.BASE)).isEqualTo(P256.BASE.negated());
        assertThat(P256.point(three.compressed())).contains(three);
    }

    @Test
    void alphaIsWrittenAsSpecified() {
        byte[] alpha = Alpha.of(UUID.fromString("00010203-0405-0607-0809-0a0b0c0d0e0f"), "900101300017");
        assertThat(HexFormat.of().formatHex(alpha))
                .isEqualTo("6c697374656e696e672d73746174652f6e756c6c69666965722f763100"
                        + "000102030405060708090a0b0c0d0e0f"
                        + "064b5a2d49494e"
                        + "0c393030313031333030303137");
    }
}

package kz.listeningstate.load.verification;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.nullifier.Nullifier;
import kz.listeningstate.signature.nullifier.VrfKey;
import kz.listeningstate.signature.verification.PersonId;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.hash2curve.HashToCurveProfile;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECAlgorithms;
import org.bouncycastle.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** One signer's nullifier: ours, and the same with Bouncy Castle alone. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class NullifierBenchmark {

    @State(Scope.Thread)
    public static class Signers {
        private static final X9ECParameters P256 = CustomNamedCurves.getByName("secp256r1");
        private static final String DST = "ECVRF_P256_XMD:SHA-256_SSWU_NU_\u0002";

        private final UUID petition = UUID.randomUUID();
        private final byte[] secret = secret();
        private final VrfKey key = VrfKey.of(secret);
        private final HashToEllipticCurve encoding =
                HashToEllipticCurve.getInstance(HashToCurveProfile.P256_XMD_SHA_256, DST);
        private long next;

        private static byte[] secret() {
            byte[] secret = new byte[VrfKey.LENGTH];
            new SecureRandom().nextBytes(secret);
            secret[0] = 1;
            return secret;
        }

        private byte[] alpha() {
            return Nullifier.alpha(petition, new PersonId("KZ-IIN", String.format("%012d", next++)));
        }
    }

    @Benchmark
    public byte[] beta(Signers signers) {
        return signers.key.beta(signers.alpha());
    }

    @Benchmark
    public byte[] bouncyCastle(Signers signers) {
        byte[] input = Arrays.concatenate(signers.key.publicKey(), signers.alpha());
        var h = Signers.P256.getCurve().importPoint(signers.encoding.encodeToCurve(input));
        byte[] gamma = ECAlgorithms.multiplySecret(h, new BigInteger(1, signers.secret))
                .getEncoded(true);
        return Sha256.of(Arrays.concatenate(new byte[] {2, 3}, gamma, new byte[1]));
    }
}

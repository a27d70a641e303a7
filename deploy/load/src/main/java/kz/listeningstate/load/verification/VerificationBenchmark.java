package kz.listeningstate.load.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import kz.listeningstate.signature.verification.VerifiedSignature;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** One CMS verified in full, with its issuer's signature; a message that does not verify ends the benchmark. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
public class VerificationBenchmark {

    @Benchmark
    public VerifiedSignature pipeline(Messages messages) {
        byte[] cms = messages.next();
        return messages.pipeline.verify(cms, Messages.CONTENT, Instant.now());
    }

    @Benchmark
    public void bouncyCastle(Messages messages, PlainBouncyCastle plain) throws Exception {
        require(plain.verifier.verifies(messages.next(), Messages.CONTENT));
    }

    @Benchmark
    public void dss(Messages messages, Dss dss) {
        require(dss.verifier.verifies(messages.next(), Messages.CONTENT));
    }

    private static void require(boolean verified) {
        if (!verified) {
            throw new IllegalStateException("a good message was refused");
        }
    }

    @State(Scope.Thread)
    public static class PlainBouncyCastle {
        private BouncyCastle verifier;

        @Setup
        public void prepare(Messages messages) throws Exception {
            verifier = new BouncyCastle(messages.algorithm, messages.issuer.certificate());
        }
    }

    @State(Scope.Thread)
    public static class Dss {
        private EuDss verifier;

        @Setup
        public void prepare(Messages messages) throws IOException {
            verifier = new EuDss(messages.issuer.certificate().getEncoded());
        }
    }
}

package kz.listeningstate.load.verification;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.load.Figures;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run verification}: our pipeline, plain Bouncy Castle and EU DSS, in one run on one machine. */
@Command(
        name = "verification",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Verifications per second of processor time (JMH): the service's pipeline with its issuer check,"
                + " beside plain Bouncy Castle and EU DSS.")
public final class VerificationScenario implements Callable<Integer> {

    @Option(names = "--quick", description = "Few short iterations: for development, not for quoting.")
    private boolean quick;

    private final Figures figures = new Figures();

    @Override
    public Integer call() throws RunnerException {
        run(VerificationBenchmark.class, "pipeline|bouncyCastle", Algorithm.GOST, Algorithm.RSA);
        run(VerificationBenchmark.class, "dss", Algorithm.RSA);
        run(NullifierBenchmark.class, "beta|bouncyCastle");
        figures.ratio("gost.pipeline_to_bouncycastle", "gost.pipeline.per_cpu_s", "gost.bouncycastle.per_cpu_s");
        figures.ratio("rsa.pipeline_to_bouncycastle", "rsa.pipeline.per_cpu_s", "rsa.bouncycastle.per_cpu_s");
        figures.ratio("rsa.pipeline_to_dss", "rsa.pipeline.per_cpu_s", "rsa.dss.per_cpu_s");
        System.out.print("\n" + figures.lines());
        return 0;
    }

    private void run(Class<?> benchmark, String methods, Algorithm... algorithms) throws RunnerException {
        String[] names = java.util.Arrays.stream(algorithms).map(Enum::name).toArray(String[]::new);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.(" + methods + ")$")
                .forks(quick ? 1 : 2)
                .warmupIterations(quick ? 2 : 5)
                .measurementIterations(quick ? 3 : 8)
                .warmupTime(TimeValue.seconds(quick ? 1 : 2))
                .measurementTime(TimeValue.seconds(quick ? 1 : 2))
                .jvmArgsAppend("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true);
        if (names.length > 0) {
            options.param("algorithm", names);
        }
        record(new Runner(options.build()).run());
    }

    private void record(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
            String what = Optional.ofNullable(result.getParams().getParam("algorithm"))
                    .map(algorithm -> algorithm.toLowerCase(Locale.ROOT))
                    .orElse("nullifier");
            double rate = result.getSecondaryResults().get(CpuTime.LABEL).getScore();
            figures.add(what + "." + method.toLowerCase(Locale.ROOT) + "." + CpuTime.LABEL, rate, 1);
        }
    }
}

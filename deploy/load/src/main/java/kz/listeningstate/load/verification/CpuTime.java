package kz.listeningstate.load.verification;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Operations per second of processor time that JMH's measuring threads used ({@link ThreadMXBean}), as the secondary result
 * {@value #LABEL}. Other load on the machine lengthens the wall clock and hardly this.
 */
public final class CpuTime implements InternalProfiler {

    static final String LABEL = "per_cpu_s";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;

    private long before;

    @Override
    public String getDescription() {
        return "operations per second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = used();
    }

    @Override
    public List<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (used() - before) / NANOS;
        double rate = result.getMetadata().getAllOps() / seconds;
        return List.of(new ScalarResult(LABEL, rate, "ops/cpu-s", AggregationPolicy.AVG));
    }

    private static long used() {
        ThreadInfo[] threads = THREADS.getThreadInfo(THREADS.getAllThreadIds());
        return java.util.Arrays.stream(threads)
                .filter(thread -> thread != null && thread.getThreadName().contains("-jmh-worker-"))
                .flatMapToLong(thread -> LongStream.of(Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()))))
                .sum();
    }
}

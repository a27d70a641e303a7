package kz.listeningstate.load.signing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which process used how much of the machine: where to look first for what limits it, and whether strangers disturb. */
final class CpuUse {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    private final Map<String, Duration> before;
    private final long begun = System.nanoTime();

    private CpuUse(Target target) {
        processes.put("client", ProcessHandle.current());
        Stream.of("signature-service", "petition-service", "notification-service", "keycloak")
                .forEach(service -> add(service, target.pid(service)));
        add("postgresql", target.postmaster());
        ProcessHandle.of(target.pid("signature-service"))
                .flatMap(ProcessHandle::parent)
                .ifPresent(launcher -> processes.put("launcher (Kafka, edge, mail)", launcher));
        before = used();
        MACHINE.getCpuLoad(); // the next answer is the mean since this one
    }

    /** Begins to measure. */
    static CpuUse of(Target target) {
        return new CpuUse(target);
    }

    private void add(String name, long pid) {
        ProcessHandle.of(pid).ifPresent(process -> processes.put(name, process));
    }

    /** Such as {@code client 8 %, signature-service 141 %, all others 12 %}; 100 % is one processor. */
    String sinceThen() {
        double elapsed = System.nanoTime() - begun;
        double others = 100 * MACHINE.getCpuLoad() * MACHINE.getAvailableProcessors();
        StringBuilder words = new StringBuilder();
        for (Map.Entry<String, Duration> use : used().entrySet()) {
            double percent =
                    100 * use.getValue().minus(before.get(use.getKey())).toNanos() / elapsed;
            others -= percent;
            words.append(String.format(Locale.ROOT, "%s %.0f %%, ", use.getKey(), percent));
        }
        return words.append(String.format(Locale.ROOT, "all others %.0f %%", Math.max(0, others)))
                .toString();
    }

    private Map<String, Duration> used() {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.forEach((name, process) -> used.put(name, used(process, name.equals("postgresql"))));
        return used;
    }

    private static Duration used(ProcessHandle process, boolean withChildren) {
        Stream<ProcessHandle> all =
                withChildren ? Stream.concat(Stream.of(process), process.children()) : Stream.of(process);
        return all.map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}

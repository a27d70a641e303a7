package kz.listeningstate.audit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything found so far. Of each kind the first hundred are kept and the rest counted: a log may be all wrong. */
public final class Faults {
    private static final long MOST = 100;

    private final List<Fault> kept = new ArrayList<>();
    private final EnumMap<Kind, Long> counts = new EnumMap<>(Kind.class);

    public void add(Kind kind, String where, String sentence) {
        add(new Fault(kind, where, sentence));
    }

    public void add(Fault fault) {
        if (counts.merge(fault.kind(), 1L, Long::sum) <= MOST) {
            kept.add(fault);
        }
    }

    public void addAll(Collection<Fault> faults) {
        faults.forEach(this::add);
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** Gravest first, of one kind in the order they were found. */
    public List<Fault> kept() {
        return kept.stream().sorted(Comparator.comparing(Fault::kind)).toList();
    }

    /** How many of each kind, those not kept included, gravest first. */
    public Map<Kind, Long> counts() {
        return counts.clone();
    }

    /** Exit status: that of the gravest, 0 when there is none. */
    public int status() {
        return counts.keySet().stream().mapToInt(Kind::status).min().orElse(0);
    }

    public void print(PrintWriter out) {
        kept().forEach(fault -> out.println("  " + fault.kind() + "  " + fault));
        counts.forEach((kind, count) -> {
            if (count > MOST) {
                out.println("  " + kind + "  and " + (count - MOST) + " more");
            }
        });
    }
}

package kz.listeningstate.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a scenario found, in the order it was found: the {@code name: value} lines at its end. */
public final class Figures {

    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    /** Adds a figure; a later one of the same name takes its place. What too many failures left without a value is said, not added. */
    public Figures add(String name, double value, int decimals) {
        if (!Double.isFinite(value)) {
            Progress.say("  " + name + " has no value: too much failed");
            return this;
        }
        values.put(name, BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
        return this;
    }

    public Figures add(String name, long value) {
        values.put(name, BigDecimal.valueOf(value));
        return this;
    }

    /** Adds how many times the one figure is the other. */
    public Figures ratio(String name, String of, String to) {
        return add(name, values.get(of).doubleValue() / values.get(to).doubleValue(), 2);
    }

    /** Gives a figure another name, and puts it last. */
    public Figures rename(String from, String to) {
        values.put(to, values.remove(from));
        return this;
    }

    /** One line a figure: plain decimals with a point, no thousands separators, no exponents. */
    public String lines() {
        return values.entrySet().stream()
                .map(figure -> figure.getKey() + ": " + figure.getValue().toPlainString() + "\n")
                .collect(Collectors.joining());
    }
}

package kz.listeningstate.petition.holiday;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.listeningstate.petition.calendar.DaySource;
import kz.listeningstate.petition.register.Registers;

/**
 * The special days of the working calendar. The shipped {@code calendar/holidays.csv} fills years that are not there yet, so
 * that a new release may bring the next year; what an administrator has laid down is never overwritten.
 */
@ApplicationScoped
class Holidays implements DaySource {
    static final String REGISTER = "calendar";
    private static final String SHIPPED = "state holiday";

    private final CalendarDays days;
    private final Registers registers;
    private final Clock clock;

    Holidays(CalendarDays days, Registers registers, Clock clock) {
        this.days = days;
        this.registers = registers;
        this.clock = clock;
    }

    @Override
    public SpecialDays read() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<CalendarDay> inForce = days.inForce();
            if (!missing(inForce).isEmpty()) {
                registers.change(REGISTER);
                // Once more under the lock: another instance may have been first.
                missing(days.inForce()).forEach(this::ship);
                inForce = days.inForce();
            }
            return new SpecialDays(of(inForce, DayKind.OFF), of(inForce, DayKind.WORKED));
        });
    }

    private void ship(LocalDate day, String note) {
        days.persist(new CalendarDay(day, 1, DayKind.OFF, note, clock.instant(), null));
    }

    private static Map<LocalDate, String> missing(List<CalendarDay> inForce) {
        Set<Integer> years =
                inForce.stream().map(known -> known.day().getYear()).collect(Collectors.toSet());
        Map<LocalDate, String> missing = shipped();
        missing.keySet().removeIf(day -> years.contains(day.getYear()));
        return missing;
    }

    private static Set<LocalDate> of(List<CalendarDay> days, DayKind kind) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::day)
                .collect(Collectors.toSet());
    }

    /** The file: non-working days, weekends left out, with a note each. */
    static Map<LocalDate, String> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Holidays.class.getResourceAsStream("/calendar/holidays.csv")),
                StandardCharsets.UTF_8))) {
            Map<LocalDate, String> days = new TreeMap<>();
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .forEach(cell -> days.put(LocalDate.parse(cell[0]), cell[1].isBlank() ? SHIPPED : cell[1]));
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException("calendar/holidays.csv", e);
        }
    }
}

package kz.listeningstate.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.Page;

/** What anyone may know of reception: when officials receive, and which bodies do not keep to the law. */
@ApplicationScoped
@Transactional
class PublicReceptions {
    private static final int MONTHS_SHOWN = 3;

    private final ReceivingOfficials officials;
    private final ReceptionDays days;
    private final Bookings bookings;
    private final ReceptionLife life;
    private final ReceptionViews views;
    private final StateBodies bodies;
    private final Clock clock;

    PublicReceptions(
            ReceivingOfficials officials,
            ReceptionDays days,
            Bookings bookings,
            ReceptionLife life,
            ReceptionViews views,
            StateBodies bodies,
            Clock clock) {
        this.officials = officials;
        this.days = days;
        this.bookings = bookings;
        this.life = life;
        this.views = views;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * How a body keeps to one month of reception (90).
     *
     * @param officials heads and deputies in office all that month
     * @param receiving those of them who receive in it
     * @param headReceives a head does
     */
    record Month(String bodyCode, long officials, long receiving, boolean headReceives) {
        boolean isKept() {
            return headReceives && receiving == officials;
        }
    }

    /** From today on; 404 {@code not-found}. */
    List<DayView> of(String bodyCode) {
        String body = bodies.get(bodyCode).code();
        List<UUID> receiving =
                officials.of(List.of(body)).stream().map(ReceivingOfficial::id).toList();
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        List<ReceptionDay> shown = days.between(receiving, today, today.plusMonths(MONTHS_SHOWN));
        Diary diary = life.diary(shown, bookings.open(receiving));
        return shown.stream().map(day -> views.view(day, diary)).toList();
    }

    /**
     * By body in force.
     *
     * @param only that body alone; null: all
     * @param lacking only bodies in which somebody, or everybody, does not receive
     */
    Page<Month> month(YearMonth month, String only, boolean lacking, int page, int size) {
        Map<String, Tuple> counted = officials.month(month).stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), Function.identity()));
        List<Month> all = bodies.all().stream()
                .filter(body -> only == null || only.equals(body.code()))
                .map(body -> month(body.code(), counted.get(body.code())))
                .filter(one -> !lacking || !one.isKept())
                .toList();
        return Page.of(all, page, size);
    }

    private static Month month(String bodyCode, Tuple counted) {
        return counted == null
                ? new Month(bodyCode, 0, 0, false)
                : new Month(
                        bodyCode,
                        counted.get(1, Long.class),
                        counted.get(2, Long.class),
                        counted.get(3, Long.class) > 0);
    }
}

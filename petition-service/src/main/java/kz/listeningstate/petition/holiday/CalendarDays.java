package kz.listeningstate.petition.holiday;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Storage of special days. */
@ApplicationScoped
class CalendarDays implements PanacheRepositoryBase<CalendarDay, CalendarDay.Key> {
    private static final String LAST = "d.version = (select max(l.version) from CalendarDay l where l.day = d.day)";

    /** All days as they hold now; a few hundred. */
    List<CalendarDay> inForce() {
        return list("from CalendarDay d where " + LAST + " order by d.day");
    }

    List<CalendarDay> inForce(LocalDate from, LocalDate to) {
        return list("from CalendarDay d where d.day between ?1 and ?2 and " + LAST + " order by d.day", from, to);
    }

    /** What was laid down for a day, the newest first. */
    List<CalendarDay> of(LocalDate day) {
        return list("day = ?1 order by version desc", day);
    }
}

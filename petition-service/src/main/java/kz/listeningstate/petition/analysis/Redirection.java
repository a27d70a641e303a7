package kz.listeningstate.petition.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/** How much was sent on from one body to another, as {@link FigureCounts} writes it. */
@Entity
@Table(name = "appeal_redirection_figure")
@IdClass(Redirection.Key.class)
class Redirection {
    @Id
    private LocalDate month;

    @Id
    private String fromBody;

    @Id
    private String toBody;

    private int redirections;

    protected Redirection() {}

    /** As Jakarta Persistence asks. */
    record Key(LocalDate month, String fromBody, String toBody) implements Serializable {}

    /** @param month in which it arrived at the other body (UTC+5) */
    record View(String month, String fromBody, String toBody, int redirections) {}

    View view() {
        return new View(YearMonth.from(month).toString(), fromBody, toBody, redirections);
    }
}

package kz.listeningstate.petition.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

/** One cell of the figures, as {@link FigureCounts} writes it. */
@Entity
@Table(name = "appeal_figure")
@IdClass(Figure.Key.class)
class Figure {
    @Id
    @Enumerated(EnumType.STRING)
    private Cut cut;

    @Id
    private String code;

    @Id
    private String topic;

    @Id
    private LocalDate month;

    private boolean hidden;
    private int arrived;
    private int open;
    private int due;
    private int overdue;
    private int redirected;
    private int reopened;
    private int answered;
    private Double medianDays;
    private int ratings;
    private Double stars;

    protected Figure() {}

    /** As Jakarta Persistence asks. */
    record Key(Cut cut, String code, String topic, LocalDate month) implements Serializable {}

    /**
     * What bodies did with the appeals, or parts of appeals, that came to them in a month. A cell of fewer than 10 people is
     * hidden, and so are as many others as it takes for nobody to reckon it from a sum; then all is null but what it is about.
     *
     * @param month of the arrival (UTC+5)
     * @param code of the body, region, topic or type; {@code none}: not known; empty: of all
     * @param topic of the region, if both are asked for
     * @param open still with the body
     * @param overdue ended after their term, or not yet although it is over
     * @param overduePercent of those that have ended or are overdue
     * @param redirected sent on, as a whole or in part
     * @param redirectedPercent of those arrived
     * @param reopened with the body again, since what its act promised was not done, or by a decision on a complaint
     * @param medianDays from arrival to answer
     * @param ratings by appellants
     * @param stars their average; null: fewer than 10
     */
    @JsonPropertyOrder({
        "month",
        "code",
        "topic",
        "hidden",
        "arrived",
        "open",
        "overdue",
        "overduePercent",
        "redirected",
        "redirectedPercent",
        "reopened",
        "answered",
        "medianDays",
        "ratings",
        "stars"
    })
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record View(
            String month,
            String code,
            String topic,
            boolean hidden,
            Integer arrived,
            Integer open,
            Integer overdue,
            Integer overduePercent,
            Integer redirected,
            Integer redirectedPercent,
            Integer reopened,
            Integer answered,
            Double medianDays,
            Integer ratings,
            Double stars) {}

    View view() {
        String ofMonth = YearMonth.from(month).toString();
        String ofTopic = topic.isEmpty() ? null : topic;
        if (hidden) {
            return new View(
                    ofMonth, code, ofTopic, true, null, null, null, null, null, null, null, null, null, null, null);
        }
        return new View(
                ofMonth,
                code,
                ofTopic,
                false,
                arrived,
                open,
                overdue,
                percent(overdue, due),
                redirected,
                percent(redirected, arrived),
                reopened,
                answered,
                medianDays,
                ratings,
                stars);
    }

    private static Integer percent(int part, int whole) {
        return whole == 0 ? null : (Integer) Math.round(100f * part / whole);
    }
}

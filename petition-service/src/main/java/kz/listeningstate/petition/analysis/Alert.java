package kz.listeningstate.petition.analysis;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the country says: appeals on a topic of a region rise unusually fast ({@link Rises}). */
@Entity
@Table(name = "appeal_alert")
class Alert {
    static final int LEAST_PEOPLE = 10;

    @Id
    private UUID id;

    private String region;
    private String topic;
    private LocalDate raisedOn;
    private Instant raisedAt;
    private LocalDate lastDay;
    private int days;
    private int appeals;
    private int people;
    private double expected;
    private double p;
    private double q;
    private LocalDate closedOn;

    protected Alert() {}

    Alert(String region, String topic, LocalDate day, Instant now) {
        this.id = UUID.randomUUID();
        this.region = region;
        this.topic = topic;
        this.raisedOn = day;
        this.raisedAt = now;
    }

    /** It was found on that day, or is still. */
    void follow(LocalDate day, Rises.Finding finding, int by) {
        lastDay = day;
        days = finding.days();
        appeals = finding.count();
        people = by;
        expected = finding.expected();
        p = finding.p();
        q = finding.q();
    }

    void close(LocalDate day) {
        closedOn = day;
    }

    /** Nobody is known from it. */
    boolean isPublic() {
        return people >= LEAST_PEOPLE;
    }

    UUID id() {
        return id;
    }

    String region() {
        return region;
    }

    String topic() {
        return topic;
    }

    LocalDate raisedOn() {
        return raisedOn;
    }

    /**
     * For analysts.
     *
     * @param region KATO
     * @param raisedOn the first day on which it was found (UTC+5)
     * @param lastDay the last day on which it was
     * @param days up to {@code lastDay}, 1 or 7, of which are the counts
     * @param people who wrote the appeals; null: fewer than 10
     * @param expected appeals without a rise
     * @param factor of appeals to expected
     * @param p probability of so many or more without a rise
     * @param q the same, adjusted for the number of topics and regions looked at
     * @param closedOn the day on which it was over; null: it goes on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String region,
            String topic,
            LocalDate raisedOn,
            LocalDate lastDay,
            int days,
            int appeals,
            Integer people,
            double expected,
            double factor,
            double p,
            double q,
            LocalDate closedOn) {}

    View view() {
        return new View(
                id,
                region,
                topic,
                raisedOn,
                lastDay,
                days,
                appeals,
                isPublic() ? people : null,
                rounded(expected),
                rounded(appeals / expected),
                p,
                q,
                closedOn);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}

package kz.listeningstate.petition.breach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.Term;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;

/** A breach of personal data (дербес деректердің бұзылуы, нарушение безопасности персональных данных). */
@Entity
@Table(name = "personal_data_breach")
class Breach {
    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private Instant foundAt;
    private Instant registeredAt;
    private UUID registeredBy;
    private LocalDate dueOn;
    private Long people;
    private String description;
    private String measures;
    private Instant reportedAt;
    private UUID reportedBy;
    private String reportReference;

    protected Breach() {}

    Breach(BreachReport known, UUID operator, WorkingCalendar calendar, int workingDays, Instant now) {
        if (known.foundAt().isAfter(now)) {
            throw Problem.invalidField("foundAt", "invalid");
        }
        id = UUID.randomUUID();
        foundAt = known.foundAt();
        registeredAt = now;
        registeredBy = operator;
        dueOn = calendar.plusWorkingDays(WorkingCalendar.dateOf(foundAt), workingDays);
        take(known);
    }

    /** More is known now; when it was found, from which the term runs, does not change. */
    void revise(BreachReport known, int read) {
        IfMatch.check(read, version);
        if (!known.foundAt().equals(foundAt)) {
            throw Problem.invalidField("foundAt", "invalid");
        }
        take(known);
    }

    private void take(BreachReport known) {
        nature = known.nature();
        people = known.people();
        description = known.description().strip();
        measures = known.measures().strip();
    }

    void report(UUID operator, String reference, int read, Instant now) {
        if (reportedAt != null) {
            throw new Problem(409, "already-reported");
        }
        IfMatch.check(read, version);
        reportedAt = now;
        reportedBy = operator;
        reportReference = reference;
    }

    Term term() {
        return new Term(
                DeadlineKind.BREACH_REPORT,
                id,
                null,
                WorkingCalendar.dateOf(foundAt),
                dueOn,
                reportedAt,
                reportedBy,
                false);
    }

    UUID id() {
        return id;
    }

    BreachView view() {
        return new BreachView(
                id,
                version,
                nature,
                foundAt,
                registeredAt,
                dueOn,
                people,
                description,
                measures,
                reportedAt,
                reportReference);
    }
}

package kz.listeningstate.notification.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/**
 * What a message tells, in values; stored with the delivery, so it holds no personal data.
 *
 * @param petitionId the petition, null where it is none
 * @param number its public number, null until it is published
 * @param title its title in {@code titleLanguage}, null where it may not be shown
 * @param titleLanguage the language of the petition
 * @param occurredAt when the step happened
 * @param dueOn the day by which the next step is due, null if none is
 * @param registeredOn the day of registration at the body
 * @param count signatures at the threshold
 * @param threshold signatures needed
 * @param signingClosesAt signatures received from this instant on are refused
 * @param ground code of the ground of a rejection
 * @param outcome of the decision
 * @param detail of news beside the steps, and of appeals
 * @param appeal what it is about, null where it is none
 * @param visit what it is about, null where it is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Facts(
        UUID petitionId,
        Integer number,
        String title,
        String titleLanguage,
        Instant occurredAt,
        LocalDate dueOn,
        LocalDate registeredOn,
        Long count,
        Integer threshold,
        Instant signingClosesAt,
        String ground,
        Outcome outcome,
        Detail detail,
        Appeal appeal,
        Visit visit) {

    /**
     * What only news beside the steps bring.
     *
     * @param code a deadline's kind, a cause or a kind of appeal, as petition-service names it
     * @param article by which an act is due
     * @param workingDaysLeft until its last day
     * @param opensOn first day of a public discussion
     * @param percent how much of a measure is done
     * @param frozen whether the text to be corrected was signed already
     * @param office code of the body that has to act; null: the portal's own team
     * @param operators its operators, and not its moderators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Detail(
            String code,
            String article,
            Integer workingDaysLeft,
            LocalDate opensOn,
            Integer percent,
            Boolean frozen,
            String office,
            boolean operators) {}

    /**
     * @param number by which citizens know it
     * @param body that has it or had it, by its name in each language
     */
    public record Appeal(UUID id, String number, Map<Language, String> body) {}

    /**
     * A visit at personal reception; its day is {@code dueOn}.
     *
     * @param id of the booking
     * @param begins local time, UTC+5
     * @param online by video
     * @param outcome code of what came of it, null until that is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visit(UUID id, LocalTime begins, boolean online, String outcome) {}

    /** What the message is about. */
    public UUID matterId() {
        if (appeal != null) {
            return appeal.id();
        }
        return visit == null ? petitionId : visit.id();
    }

    /** How a petition was decided (АППК 90-6(1)). */
    public enum Outcome {
        SATISFIED,
        PARTLY_SATISFIED,
        REFUSED
    }

    /** Facts of which only the petition is known. */
    public static Facts about(UUID petitionId, Integer number, String title, String titleLanguage, Instant occurredAt) {
        return new Facts(
                petitionId,
                number,
                title,
                titleLanguage,
                occurredAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param count of measures that the act promises, null where there is no act */
    public static Facts ofAppeal(Appeal appeal, Instant occurredAt, LocalDate dueOn, Long count, Detail detail) {
        return new Facts(
                null, null, null, null, occurredAt, dueOn, null, count, null, null, null, null, detail, appeal, null);
    }

    /** @param day of the visit */
    public static Facts ofVisit(Visit visit, Instant occurredAt, LocalDate day) {
        return new Facts(
                null, null, null, null, occurredAt, day, null, null, null, null, null, null, null, null, visit);
    }
}

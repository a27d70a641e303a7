package kz.listeningstate.petition.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An administrative complaint (әкімшілік шағым, административная жалоба) against a decision on a petition (chapter 13). */
@Entity
@Table(name = "administrative_complaint")
class AdministrativeComplaint {
    @Id
    private UUID id;

    private UUID petitionId;
    private UUID complainantId;
    private String bodyCode;
    private String language;
    private String text;
    private Instant filedAt;
    private LocalDate registeredOn;

    protected AdministrativeComplaint() {}

    AdministrativeComplaint(
            UUID petitionId,
            UUID complainantId,
            String bodyCode,
            String language,
            String text,
            Instant filedAt,
            LocalDate registeredOn) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.complainantId = complainantId;
        this.bodyCode = bodyCode;
        this.language = language;
        this.text = text.strip();
        this.filedAt = filedAt;
        this.registeredOn = registeredOn;
    }

    /**
     * A complaint, for its complainant and for the body it is filed with.
     *
     * @param registeredOn the working day from which its terms are counted
     */
    record View(
            UUID id,
            UUID petitionId,
            String bodyCode,
            String language,
            String text,
            Instant filedAt,
            LocalDate registeredOn) {}

    UUID id() {
        return id;
    }

    View view() {
        return new View(id, petitionId, bodyCode, language, text, filedAt, registeredOn);
    }
}

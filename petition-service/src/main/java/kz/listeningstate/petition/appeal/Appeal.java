package kz.listeningstate.petition.appeal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wrote to a state body (жолданым, обращение), as it was filed; it never changes, but for the topic under which it is
 * counted. What bodies do with it is in its {@link Handling handlings}.
 */
@Entity
class Appeal {
    @Id
    private UUID id;

    private String number;
    private byte[] codeSha256;
    private String ruleSet;

    @Enumerated(EnumType.STRING)
    private AppealType type;

    @Embedded
    private Appellant appellant;

    private String bodyCode;
    private String language;
    private String answerLanguage;
    private String subject;
    private String substance;
    private String topic;
    private String region;
    private boolean urgent;
    private UUID petitionId;
    private Instant filedAt;
    private LocalDate registeredOn;

    protected Appeal() {}

    /**
     * @param code what opens it together with its number; only its hash is kept
     * @param petitionId that fell short of its threshold and goes on as this appeal (90-3(5)); null: none
     */
    Appeal(
            UUID id,
            String number,
            String code,
            Appellant appellant,
            AppealDraft draft,
            UUID petitionId,
            AppealFrame law,
            Instant now) {
        this.id = id;
        this.number = number;
        this.codeSha256 = FollowUpCode.sha256(code);
        this.ruleSet = law.rules().id();
        this.type = draft.type();
        this.appellant = appellant;
        this.bodyCode = draft.bodyCode();
        this.language = draft.language();
        this.answerLanguage = draft.languageOfAnswer();
        this.subject = draft.subject().strip();
        this.substance = draft.substance().strip();
        this.topic = draft.topic();
        this.region = draft.region();
        this.urgent = draft.urgent();
        this.petitionId = petitionId;
        this.filedAt = now;
        this.registeredOn = law.calendar().registrationDay(now);
    }

    void classify(String newTopic) {
        topic = newTopic;
    }

    boolean opensWith(String code) {
        return MessageDigest.isEqual(codeSha256, FollowUpCode.sha256(code));
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String ruleSet() {
        return ruleSet;
    }

    AppealType type() {
        return type;
    }

    Appellant appellant() {
        return appellant;
    }

    String bodyCode() {
        return bodyCode;
    }

    String language() {
        return language;
    }

    String answerLanguage() {
        return answerLanguage;
    }

    String subject() {
        return subject;
    }

    String substance() {
        return substance;
    }

    /** Null: not chosen yet. */
    String topic() {
        return topic;
    }

    /** KATO; null: not known. */
    String region() {
        return region;
    }

    boolean isUrgent() {
        return urgent;
    }

    UUID petitionId() {
        return petitionId;
    }

    Instant filedAt() {
        return filedAt;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }
}

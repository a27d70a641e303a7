package kz.listeningstate.notification.petition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;

/** What this service knows of a petition: enough to tell news from old news, and to name it. */
@Entity
class Petition {

    @Id
    private UUID id;

    private String title;

    @Column(name = "text_language")
    private String textLanguage;

    @Enumerated(EnumType.STRING)
    private MessageKind latest;

    private boolean published;

    @Column(name = "signature_count")
    private Long signatureCount;

    private Integer threshold;

    protected Petition() {}

    /** A petition heard of for the first time. */
    Petition(UUID id) {
        this.id = id;
    }

    /** Whether a later step was told already. */
    boolean isPast(MessageKind kind) {
        return latest != null && kind.isBefore(latest);
    }

    /** Remembers the newest state; numbers that an earlier event brought are kept. */
    void remember(MessageKind kind, Facts facts) {
        latest = kind.isStep() ? kind : latest;
        title = facts.title();
        textLanguage = facts.titleLanguage();
        published = published || facts.number() != null;
        signatureCount = facts.count() == null ? signatureCount : facts.count();
        threshold = facts.threshold() == null ? threshold : facts.threshold();
    }

    /** The facts of an event with the numbers that only an earlier one brought. */
    Facts complete(Facts facts) {
        return new Facts(
                facts.petitionId(),
                facts.number(),
                facts.title(),
                facts.titleLanguage(),
                facts.occurredAt(),
                facts.dueOn(),
                facts.registeredOn(),
                facts.count() == null ? signatureCount : facts.count(),
                facts.threshold() == null ? threshold : facts.threshold(),
                facts.signingClosesAt(),
                facts.ground(),
                facts.outcome(),
                facts.detail(),
                null,
                null);
    }

    boolean isPublished() {
        return published;
    }

    String title() {
        return title;
    }

    String textLanguage() {
        return textLanguage;
    }
}

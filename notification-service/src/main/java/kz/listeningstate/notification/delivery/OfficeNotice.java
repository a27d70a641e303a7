package kz.listeningstate.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.MessageKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the people of an office are to be told, before it is known who they are. */
@Entity
@Table(name = "office_notice")
class OfficeNotice {

    @Id
    private UUID id;

    @Column(name = "body_code")
    private String bodyCode;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private UUID occasion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    protected OfficeNotice() {}

    OfficeNotice(MessageKind kind, Facts facts, UUID occasion, Instant now) {
        this.id = UUID.randomUUID();
        this.bodyCode = facts.detail().office();
        this.kind = kind;
        this.facts = facts;
        this.occasion = occasion;
        this.nextTryAt = now;
    }

    UUID id() {
        return id;
    }

    /** Nothing: it is for the portal's own team. */
    Optional<String> bodyCode() {
        return Optional.ofNullable(bodyCode);
    }

    /** Where no body is named: for its operators, else for its moderators. */
    boolean isForOperators() {
        return facts.detail().operators();
    }

    Announcement announcement(Instant now) {
        return new Announcement(kind, facts, occasion, now, now);
    }

    void waitUntil(Instant later) {
        nextTryAt = later;
    }
}

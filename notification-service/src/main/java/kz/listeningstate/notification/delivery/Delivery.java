package kz.listeningstate.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.notification.message.Facts;
import kz.listeningstate.notification.message.Language;
import kz.listeningstate.notification.message.MessageKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One message to one recipient; see the migration for what each column means. Created by SQL, changed here. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
class Delivery {

    /** Where a delivery stands. */
    enum State {
        /** To be sent when it is due. */
        PENDING,
        /** The mail server has taken it. */
        SENT,
        /** Refused too often: an operator looks at it and sets it back to PENDING. */
        PARKED,
        /** There is no address; an account still finds it in its inbox. */
        UNDELIVERABLE,
        /** Contained in a later message that was told instead. */
        MERGED
    }

    @Id
    private UUID id;

    /** The petition, the appeal or the visit. */
    @Column(name = "matter_id")
    private UUID matterId;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    private boolean author;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "subscription_id")
    private UUID subscriptionId;

    @Column(name = "language")
    private String languageTag;

    @JdbcTypeCode(SqlTypes.JSON)
    private Facts facts;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "tell_at")
    private Instant tellAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    private int tries;

    @Column(name = "sent_at")
    private Instant sentAt;

    private String failure;

    UUID id() {
        return id;
    }

    MessageKind kind() {
        return kind;
    }

    boolean toAuthor() {
        return author;
    }

    UUID accountId() {
        return accountId;
    }

    UUID subscriptionId() {
        return subscriptionId;
    }

    Language language() {
        return Language.of(languageTag).orElse(Language.KK);
    }

    Facts facts() {
        return facts;
    }

    void sent(Instant now) {
        state = State.SENT;
        sentAt = now;
        failure = null;
    }

    void undeliverable(String why) {
        state = State.UNDELIVERABLE;
        failure = why;
    }

    /** Tried later, without blame: not the letter, but what it needs, is missing. */
    void waitUntil(Instant later) {
        nextTryAt = later;
    }

    /** The mail server refused this letter. */
    void refused(String why, Instant now, DeliverySettings settings) {
        tries++;
        failure = why;
        if (tries >= settings.tries()) {
            state = State.PARKED;
        } else {
            nextTryAt = now.plus(pause(tries, settings));
        }
    }

    private static Duration pause(int tries, DeliverySettings settings) {
        Duration doubled = settings.firstPause().multipliedBy(1L << Math.min(tries - 1, 20));
        return doubled.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : doubled;
    }
}

package kz.listeningstate.notification.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.notification.message.Language;

/** Someone's wish to follow a petition (жазылу, подписка на новости). */
@Entity
@SuppressWarnings("UnusedVariable") // columns that only queries read
class Subscription {

    @Id
    private UUID id;

    @Column(name = "petition_id")
    private UUID petitionId;

    @Column(name = "account_id")
    private UUID accountId;

    private String email;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    protected Subscription() {}

    private Subscription(UUID petitionId, Language language, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.language = language.tag();
        this.createdAt = now;
    }

    /** Of an address that has to confirm first. */
    static Subscription of(EmailAddress email, UUID petitionId, Language language, Instant now) {
        Subscription subscription = new Subscription(petitionId, language, now);
        subscription.email = email.value();
        return subscription;
    }

    /** Of an account, whose holder has just asked for it. */
    static Subscription ofAccount(UUID accountId, UUID petitionId, Language language, Instant now) {
        Subscription subscription = new Subscription(petitionId, language, now);
        subscription.accountId = accountId;
        subscription.confirmedAt = now;
        return subscription;
    }

    UUID id() {
        return id;
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    void speak(Language other) {
        language = other.tag();
    }

    /** The time to answer runs from the last question. */
    void askedAgain(Language other, Instant now) {
        language = other.tag();
        createdAt = now;
    }

    /** Confirming twice is as good as once. */
    void confirm(Instant now) {
        if (confirmedAt == null) {
            confirmedAt = now;
        }
    }

    /** The purpose of the address has ended, so has the address. */
    void cancel(Instant now) {
        if (cancelledAt == null) {
            cancelledAt = now;
            email = null;
        }
    }
}

package kz.listeningstate.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "contact")
class StoredContact {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    private String email;

    @Column(name = "looked_up_at")
    private Instant lookedUpAt;

    protected StoredContact() {}

    StoredContact(UUID accountId, String email, Instant lookedUpAt) {
        this.accountId = accountId;
        this.email = email;
        this.lookedUpAt = lookedUpAt;
    }

    Instant lookedUpAt() {
        return lookedUpAt;
    }

    Contact contact() {
        return new Contact(Optional.ofNullable(email));
    }
}

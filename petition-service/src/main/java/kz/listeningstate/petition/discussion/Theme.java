package kz.listeningstate.petition.discussion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A theme of the digest (жиынтық, свод): what comments have in common, with the body's answer. */
@Entity
@Table(name = "discussion_theme")
class Theme {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private String title;
    private String answer;
    private Instant createdAt;

    protected Theme() {}

    Theme(UUID petitionId, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.createdAt = now;
    }

    void write(String newTitle, String newAnswer) {
        title = newTitle.strip();
        answer = newAnswer.strip();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    DiscussionView.ThemeView view(long comments) {
        return new DiscussionView.ThemeView(id, version, title, answer, comments);
    }
}

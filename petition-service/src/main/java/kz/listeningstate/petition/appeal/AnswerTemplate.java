package kz.listeningstate.petition.appeal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A text with which a body begins its answers. Each version stays, so that an answer's beginnings can be told. */
@Entity
class AnswerTemplate {
    @Id
    private UUID id;

    @Version
    private int version;

    private String bodyCode;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "answer_template_text", joinColumns = @JoinColumn(name = "template_id"))
    @OrderColumn(name = "version")
    private List<TemplateText> texts = new ArrayList<>();

    private Instant retiredAt;

    protected AnswerTemplate() {}

    AnswerTemplate(String bodyCode) {
        this.id = UUID.randomUUID();
        this.bodyCode = bodyCode;
    }

    void write(TemplateText text) {
        texts.add(text);
    }

    void retire(Instant now) {
        retiredAt = now;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String bodyCode() {
        return bodyCode;
    }

    /** The newest version. */
    TemplateText text() {
        return texts.get(texts.size() - 1);
    }

    /** The oldest first; their places are their numbers. */
    List<TemplateText> texts() {
        return List.copyOf(texts);
    }
}

package kz.listeningstate.petition.consideration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;

/**
 * The reasoned decision (шешім, решение) on a petition (90-6): a draft until the head signs it, known to the body alone until
 * it is published, and never changed after the signature.
 */
@Entity
class Decision {
    @Id
    private UUID petitionId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String language;
    private String reasons;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "decision_translation", joinColumns = @JoinColumn(name = "petition_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "reasons")
    private Map<String, String> translations = new HashMap<>();

    private UUID savedBy;
    private Instant savedAt;

    @Embedded
    private HeadSignature signature;

    private Instant publishedAt;

    protected Decision() {}

    Decision(UUID petitionId) {
        this.petitionId = petitionId;
    }

    void write(DecisionDraft draft, String draftLanguage, UUID officer, Instant now) {
        requireUnsigned();
        outcome = draft.outcome();
        language = draftLanguage;
        reasons = Paragraphs.normalized(draft.reasons());
        Map<String, String> others = new TreeMap<>();
        draft.translations().forEach((code, text) -> others.put(code, Paragraphs.normalized(text)));
        others.remove(language);
        if (!translations.equals(others)) {
            translations.clear();
            translations.putAll(others);
        }
        Paragraphs.requireSame(texts());
        savedBy = officer;
        savedAt = now;
    }

    void requireUnsigned() {
        if (isSigned()) {
            throw new Problem(409, "already-decided");
        }
    }

    void sign(HeadSignature by) {
        requireUnsigned();
        signature = by;
    }

    void publish(Instant now) {
        if (!isSigned()) {
            throw new Problem(409, "decision-unsigned");
        }
        publishedAt = now;
    }

    boolean isSigned() {
        return signature != null;
    }

    boolean isPublished() {
        return publishedAt != null;
    }

    int version() {
        return version;
    }

    Outcome outcome() {
        return outcome;
    }

    String language() {
        return language;
    }

    String reasons() {
        return reasons;
    }

    /** All language versions, by language. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(translations);
        texts.put(language, reasons);
        return texts;
    }

    Instant savedAt() {
        return savedAt;
    }

    HeadSignature signature() {
        return signature;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}

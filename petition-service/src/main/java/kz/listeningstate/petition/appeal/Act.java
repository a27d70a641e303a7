package kz.listeningstate.petition.appeal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;

/**
 * The act by which a body answers an appeal, or a part of it (80, 89): drafted by one officer, agreed by another, and known to the
 * body alone until its head signs. What is signed never changes, because the handling is over then.
 */
@Entity
@Table(name = "appeal_act")
class Act {
    @Id
    private UUID handlingId;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private AnswerOutcome outcome;

    private String language;
    private String text;
    private String translation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "appeal_act_measure", joinColumns = @JoinColumn(name = "handling_id"))
    @OrderColumn(name = "place")
    private List<PromisedMeasure> measures = new ArrayList<>();

    private UUID draftedBy;
    private Instant draftedAt;
    private UUID agreedBy;
    private Instant agreedAt;

    @Embedded
    private HeadSignature signature;

    protected Act() {}

    /** How far it is: each step by another person. */
    enum State {
        DRAFT,
        AGREED,
        SIGNED
    }

    Act(UUID handlingId) {
        this.handlingId = handlingId;
    }

    /** Writes or rewrites the draft; nobody has agreed to these words yet. */
    void write(ActDraft draft, String answerLanguage, UUID officer, Instant now) {
        outcome = draft.outcome();
        language = answerLanguage;
        text = reasoned("text", draft.text());
        translation = draft.translation() == null ? null : reasoned("translation", draft.translation());
        if (!measures.equals(draft.measures())) {
            measures.clear();
            measures.addAll(draft.measures());
        }
        draftedBy = officer;
        draftedAt = now;
        agreedBy = null;
        agreedAt = null;
    }

    private String reasoned(String field, String words) {
        if (words == null || words.isBlank()) {
            throw Problem.invalidField(field, "act-reasons").against(outcome.article());
        }
        return words.strip();
    }

    /** Another officer agrees to the draft; 409 {@code own-draft}, {@code already-agreed}. */
    void agree(UUID officer, Instant now) {
        if (officer.equals(draftedBy)) {
            throw new Problem(409, "own-draft");
        }
        if (agreedAt != null) {
            throw new Problem(409, "already-agreed");
        }
        agreedBy = officer;
        agreedAt = now;
    }

    /** 409 {@code act-not-agreed}; in the simplified procedure nobody needs to agree. */
    void requireReadyToSign() {
        if (outcome.procedure() == Procedure.FULL && agreedAt == null) {
            throw new Problem(409, "act-not-agreed").against(outcome.article());
        }
    }

    void sign(HeadSignature by) {
        signature = by;
    }

    State state() {
        if (signature != null) {
            return State.SIGNED;
        }
        return agreedAt == null ? State.DRAFT : State.AGREED;
    }

    UUID handlingId() {
        return handlingId;
    }

    int version() {
        return version;
    }

    AnswerOutcome outcome() {
        return outcome;
    }

    /** Of the answer; the translation is in the other one of kk and ru. */
    String language() {
        return language;
    }

    /** All language versions, by language. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(Map.of(language, text));
        if (translation != null) {
            texts.put("kk".equals(language) ? "ru" : "kk", translation);
        }
        return texts;
    }

    List<PromisedMeasure> measures() {
        return List.copyOf(measures);
    }

    UUID draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    UUID agreedBy() {
        return agreedBy;
    }

    Instant agreedAt() {
        return agreedAt;
    }

    /** Null while the head has not signed. */
    HeadSignature signature() {
        return signature;
    }
}

package kz.listeningstate.petition.consideration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a body did to consider a petition (90-5(2)), with its report: minutes, findings, or a note. */
@Entity
@Table(name = "consideration_step")
class Step {

    /** What was done. */
    enum Kind {
        /** Of the working group; the report is its minutes (хаттама, протокол). */
        MEETING,
        /** To where the facts can be seen; the report is what was found. */
        SITE_VISIT,
        /** A visit is needless, because no facts need checking there; the report says why. A visit made later overrides it. */
        NO_SITE_VISIT,
        /** Analysis of how others solve it, a duty of central bodies. */
        FOREIGN_PRACTICE
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate heldOn;
    private String place;
    private String report;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "consideration_step_present", joinColumns = @JoinColumn(name = "step_id"))
    @Column(name = "member_id")
    private Set<UUID> present = new HashSet<>();

    private Instant savedAt;
    private UUID savedBy;

    protected Step() {}

    Step(UUID petitionId, Kind kind) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.kind = kind;
    }

    void write(StepDraft draft, UUID officer, Instant now) {
        heldOn = draft.heldOn();
        place = draft.place() == null ? null : draft.place().strip();
        report = Paragraphs.normalized(draft.report());
        if (!present.equals(draft.present())) {
            present.clear();
            present.addAll(draft.present());
        }
        savedAt = now;
        savedBy = officer;
    }

    /** Members sat together, and their minutes are here. */
    boolean isMeetingOfGroup() {
        return kind == Kind.MEETING && !present.isEmpty();
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    int version() {
        return version;
    }

    StepView view() {
        return new StepView(id, version, kind, heldOn, place, report, Set.copyOf(present), savedAt);
    }
}

package kz.listeningstate.petition.consideration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.petition.problem.Problem;

/** A member of the working group (жұмыс тобы, рабочая группа) that considers a petition (90-5(2)). */
@Entity
@Table(name = "working_group_member")
class Member {
    @Id
    private UUID id;

    @Version
    private int version;

    private UUID petitionId;
    private String name;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private MemberView.Capacity capacity;

    private Instant addedAt;
    private UUID addedBy;
    private String conflict;
    private Boolean recused;
    private Instant conflictAt;
    private Instant leftAt;

    protected Member() {}

    Member(UUID petitionId, MemberDraft draft, UUID officer, Instant now) {
        this.id = UUID.randomUUID();
        this.petitionId = petitionId;
        this.name = draft.name().strip();
        this.organisation = draft.organisation().strip();
        this.capacity = draft.capacity();
        this.addedAt = now;
        this.addedBy = officer;
    }

    /** The member has told of an interest; recused, the member takes part no more. */
    void declare(String declaration, boolean withdraws, Instant now) {
        if (conflictAt != null) {
            throw new Problem(409, "conflict-declared");
        }
        conflict = declaration.strip();
        recused = withdraws;
        conflictAt = now;
        if (withdraws && leftAt == null) {
            leftAt = now;
        }
    }

    void leave(Instant now) {
        if (leftAt == null) {
            leftAt = now;
        }
    }

    boolean hasLeft() {
        return leftAt != null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    MemberView view() {
        return new MemberView(id, version, name, organisation, capacity, conflict, recused, conflictAt, leftAt);
    }
}

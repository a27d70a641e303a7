package kz.listeningstate.signature.act;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What became of an act. Never changed and never deleted: each act has one at most. */
@Entity
@Table(name = "act_decision")
class Decision {
    @Id
    private UUID actId;

    @SuppressWarnings("UnusedVariable") // by it the database itself compares the two persons
    private String proposedBy;

    @Enumerated(EnumType.STRING)
    private ActState state;

    private String decidedBy;
    private Instant decidedAt;
    private String reason;
    private String document;

    protected Decision() {}

    private Decision(Act act, ActState state, String decidedBy, Instant decidedAt) {
        this.actId = act.id();
        this.proposedBy = act.proposedBy();
        this.state = state;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** @param document the whole act as its leaves commit to it */
    static Decision confirmed(Act act, String by, Instant at, String document) {
        Decision decision = new Decision(act, ActState.CONFIRMED, by, at);
        decision.document = document;
        return decision;
    }

    static Decision refused(Act act, String by, Instant at, String reason) {
        Decision decision = new Decision(act, ActState.REFUSED, by, at);
        decision.reason = reason;
        return decision;
    }

    ActState state() {
        return state;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /** Null unless it was refused. */
    String reason() {
        return reason;
    }

    /** Null unless it was confirmed. */
    String document() {
        return document;
    }
}

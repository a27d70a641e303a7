package kz.listeningstate.signature.qr;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import kz.listeningstate.signature.problem.Problem;

/** One code and what became of it; see the migration for what each column means. */
@Entity
@Table(name = "qr_session")
class QrSession {
    @Id
    private UUID id;

    private byte[] pageSha256;
    private byte[] phoneSha256;
    private UUID petitionId;
    private boolean showName;
    private String language;
    private String title;
    private String documentSha256;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private QrState state;

    private String refusal;
    private byte[] cmsSha256;
    private byte[] outcome;

    protected QrSession() {}

    QrSession(Secrets secrets, QrRequest request, String title, String documentSha256, Instant expiresAt) {
        this.id = UUID.randomUUID();
        this.pageSha256 = secrets.pageSha256();
        this.phoneSha256 = secrets.phoneSha256();
        this.petitionId = request.petitionId();
        this.showName = request.showName();
        this.language = request.language();
        this.title = title;
        this.documentSha256 = documentSha256;
        this.expiresAt = expiresAt;
        this.state = QrState.WAITING;
    }

    /** Stored facts and a moment. */
    QrState stateAt(Instant now) {
        return state.isUsed() || now.isBefore(expiresAt) ? state : QrState.EXPIRED;
    }

    /** The phone reads something; it may, unless all is over. */
    void read(QrState reached, Instant now) {
        requireUsable(now);
        boolean further = state == QrState.REFUSED || reached.compareTo(state) > 0;
        state = further ? reached : state;
    }

    /**
     * A signature is being judged. While it is, and once it was accepted, no other one is let in; the very same one may be
     * sent again.
     */
    void claim(byte[] cms, Instant now) {
        if (!isClaimedFor(cms)) {
            requireUsable(now);
            if (isClaimed()) {
                throw new Problem(403, "qr-used");
            }
            cmsSha256 = cms;
        }
    }

    boolean isClaimed() {
        return cmsSha256 != null;
    }

    boolean isAcceptedFor(byte[] cms) {
        return state.isUsed() && isClaimedFor(cms);
    }

    boolean isClaimedFor(byte[] cms) {
        return MessageDigest.isEqual(cmsSha256, cms);
    }

    void accept(QrState how, byte[] sealedOutcome) {
        state = how;
        refusal = null;
        outcome = sealedOutcome;
    }

    /** The claim ends; the citizen may try again. */
    void refuse(String slug) {
        state = QrState.REFUSED;
        refusal = slug;
        cmsSha256 = null;
    }

    /** The claim ends, nothing was decided. */
    void release() {
        cmsSha256 = null;
    }

    private void requireUsable(Instant now) {
        if (stateAt(now).isOver()) {
            throw new Problem(403, state.isUsed() ? "qr-used" : "qr-expired");
        }
    }

    UUID id() {
        return id;
    }

    UUID petitionId() {
        return petitionId;
    }

    boolean showName() {
        return showName;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    String documentSha256() {
        return documentSha256;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Slug of the problem for which the last signature was refused. */
    String refusal() {
        return state == QrState.REFUSED ? refusal : null;
    }

    byte[] outcome() {
        return outcome;
    }
}

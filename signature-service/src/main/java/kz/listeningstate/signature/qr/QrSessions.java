package kz.listeningstate.signature.qr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.signature.SignatureDesk;
import org.hibernate.jpa.HibernateHints;

/** The sessions of all instances. Each act is one short transaction under the row's lock. */
@ApplicationScoped
@Transactional
class QrSessions implements PanacheRepositoryBase<QrSession, UUID> {
    private static final int DELETED_AT_ONCE = 500;

    private final Sealing sealing;
    private final ObjectMapper json;
    private final Clock clock;
    private final QrSettings settings;

    QrSessions(Sealing sealing, ObjectMapper json, Clock clock, QrSettings settings) {
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    QrSession open(Secrets secrets, QrRequest request, String title, String documentSha256) {
        // Microseconds are what the database keeps.
        Instant ends = clock.instant().plus(settings.lifetime()).truncatedTo(ChronoUnit.MICROS);
        QrSession session = new QrSession(secrets, request, title, documentSha256, ends);
        persist(session);
        return session;
    }

    /** The session that a page follows. */
    UUID followed(String page) {
        return find("pageSha256", Secrets.hash(page))
                .firstResultOptional()
                .map(QrSession::id)
                .orElseThrow(() -> new Problem(404, "not-found"));
    }

    /** Nobody shall sign by a code that its page gave up; 409 when a signature is there or being judged. */
    void giveUp(String page) {
        QrSession session = findById(followed(page), LockModeType.PESSIMISTIC_WRITE);
        if (session.isClaimed()) {
            throw new Problem(409, "qr-used");
        }
        delete(session);
    }

    /** How sessions stand now; one that is gone is missing. */
    Map<UUID, QrView> views(Collection<UUID> ids) {
        Instant now = clock.instant();
        // Nothing is written here, and thousands may be read.
        List<?> rows = getEntityManager()
                .createNativeQuery("select * from qr_session where id = any(:ids)", QrSession.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        return rows.stream()
                .map(QrSession.class::cast)
                .collect(Collectors.toMap(QrSession::id, session -> view(session, now)));
    }

    private QrView view(QrSession session, Instant now) {
        SignatureDesk.Accepted outcome = outcome(session);
        return new QrView(
                session.petitionId(),
                session.stateAt(now),
                session.expiresAt(),
                session.refusal(),
                outcome.leafHash(),
                outcome.promise(),
                outcome.receivedAt(),
                outcome.algorithm(),
                outcome.status());
    }

    /** The phone asks who wants a signature. */
    QrSession scanned(String phone) {
        return read(find("phoneSha256", Secrets.hash(Secrets.token(phone))).firstResultOptional(), QrState.SCANNED);
    }

    /** The phone asks for the document. */
    QrSession opened(UUID id, String token) {
        return read(Optional.of(authorized(id, token)), QrState.OPENED);
    }

    private QrSession read(Optional<QrSession> found, QrState reached) {
        QrSession session = found.orElseThrow(() -> new Problem(404, "not-found"));
        lock(session);
        session.read(reached, clock.instant());
        return session;
    }

    /** A signature has come and is to be judged; 403 when it may not. */
    QrSession claim(UUID id, String token, byte[] cms) {
        QrSession session = authorized(id, token);
        lock(session);
        session.claim(cms, clock.instant());
        return session;
    }

    private QrSession authorized(UUID id, String token) {
        return find("id = ?1 and phoneSha256 = ?2", id, Secrets.hash(token))
                .firstResultOptional()
                .orElseThrow(() -> new Problem(401, "unauthenticated"));
    }

    void accept(UUID id, SignatureDesk.Accepted outcome) {
        QrSession session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        QrState how = outcome.status() == null ? QrState.SIGNED : QrState.PENDING;
        session.accept(how, sealing.seal(bytes(outcome), session.petitionId(), id));
    }

    /** Ends the claim of that signature; a refusal is told to the page, a failure of ours leaves all as it was. */
    void reject(UUID id, byte[] cms, Problem refusal) {
        QrSession session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session.isAcceptedFor(cms) || !session.isClaimedFor(cms)) {
            return;
        }
        if (refusal == null) {
            session.release();
        } else {
            session.refuse(refusal.slug());
        }
    }

    /**
     * Deletes some of those that ended before a moment.
     *
     * @return their states when they ended
     */
    List<QrState> deleteEnded(Instant before) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from qr_session where id in (
                            select id from qr_session where expires_at < :before limit :max for update skip locked)
                        returning state
                        """, String.class)
                .setParameter("before", before)
                .setParameter("max", DELETED_AT_ONCE)
                .getResultList()
                .stream()
                .map(state -> QrState.valueOf((String) state))
                .toList();
    }

    private void lock(QrSession session) {
        getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
    }

    private SignatureDesk.Accepted outcome(QrSession session) {
        if (session.outcome() == null) {
            return new SignatureDesk.Accepted(null, null, null, null, null);
        }
        try {
            return json.readValue(
                    sealing.open(session.outcome(), session.petitionId(), session.id()), SignatureDesk.Accepted.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(SignatureDesk.Accepted outcome) {
        try {
            return json.writeValueAsBytes(outcome);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

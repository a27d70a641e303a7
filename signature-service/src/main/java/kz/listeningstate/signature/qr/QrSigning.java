package kz.listeningstate.signature.qr;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.rendering.Renderings;
import kz.listeningstate.signature.signature.SignatureDesk;

/** From the code to the signature. */
@ApplicationScoped
class QrSigning {
    private final PetitionRegister petitions;
    private final Renderings renderings;
    private final QrSessions sessions;
    private final QrFollowers followers;
    private final SignatureDesk desk;
    private final Clock clock;
    private final MeterRegistry metrics;

    QrSigning(
            PetitionRegister petitions,
            Renderings renderings,
            QrSessions sessions,
            QrFollowers followers,
            SignatureDesk desk,
            Clock clock,
            MeterRegistry metrics) {
        this.petitions = petitions;
        this.renderings = renderings;
        this.sessions = sessions;
        this.followers = followers;
        this.desk = desk;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A new session, for a petition that may be signed now. */
    QrSession open(Secrets secrets, QrRequest request) {
        SignablePetition petition =
                petitions.find(request.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        if (petition.isClosedAt(clock.instant())) {
            throw new Problem(409, "signing-closed");
        }
        if (petition.acceptsFrom() == AcceptsFrom.AUTHOR) {
            throw new Problem(409, "not-open-yet");
        }
        Renderings.Document document = renderings.of(petition, request.showName(), request.language(), request.link());
        metrics.counter("qr_sessions_opened").increment();
        return sessions.open(secrets, request, document.title(), document.sha256());
    }

    QrSession scanned(String phone) {
        QrSession session = sessions.scanned(phone);
        followers.look();
        return session;
    }

    QrSession opened(UUID id, String token) {
        QrSession session = sessions.opened(id, token);
        followers.look();
        return session;
    }

    byte[] document(QrSession session) {
        return renderings.pdf(session.petitionId(), session.documentSha256());
    }

    /** Judges a signature as every other is judged; fails with 403 and the reason, or with what failed on our side. */
    Uni<Void> sign(UUID id, String token, String cms) {
        byte[] sha256 = Secrets.hash(cms);
        QrSession session = sessions.claim(id, token, sha256);
        if (session.isAcceptedFor(sha256)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> desk.accept(session.petitionId(), session.showName(), cms, document(session)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(outcome -> accepted(id, outcome))
                .onFailure()
                .transform(failure -> rejected(id, sha256, failure))
                .replaceWithVoid();
    }

    private void accepted(UUID id, SignatureDesk.Accepted outcome) {
        sessions.accept(id, outcome);
        ended(outcome.status() == null ? QrState.SIGNED : QrState.PENDING);
        followers.look();
    }

    private Throwable rejected(UUID id, byte[] cms, Throwable failure) {
        boolean refused = failure instanceof Problem problem && problem.status() < 500;
        sessions.reject(id, cms, refused ? (Problem) failure : null);
        if (!refused) {
            return failure;
        }
        ended(QrState.REFUSED);
        followers.look();
        // All that the app knows of is 200 and 403.
        return new Problem(403, ((Problem) failure).slug(), failure);
    }

    void ended(QrState how) {
        metrics.counter("qr_sessions", "state", how.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}

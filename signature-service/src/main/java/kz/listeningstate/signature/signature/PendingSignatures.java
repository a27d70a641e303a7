package kz.listeningstate.signature.signature;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.algorithm.Sha256;
import kz.listeningstate.signature.authorities.Verifier;
import kz.listeningstate.signature.keys.DerivedSecrets;
import kz.listeningstate.signature.keys.Sealing;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.sequencer.Backlog;
import kz.listeningstate.signature.signature.NewSignatures.Entry;
import kz.listeningstate.signature.signature.PendingSignature.State;
import kz.listeningstate.signature.verification.SignatureRefused;
import kz.listeningstate.signature.verification.VerifiedSignature;
import kz.listeningstate.signature.worker.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Signatures whose revocation nobody could tell: never counted and never refused for that. They are asked after again and
 * again, with longer pauses, until somebody knows or 72 hours have passed since signing closed.
 */
@ApplicationScoped
class PendingSignatures implements PanacheRepositoryBase<PendingSignature, UUID> {
    static final String PATH = "/api/v1/signatures/pending/";

    private static final Logger LOG = Logger.getLogger(PendingSignatures.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 50;

    private final DerivedSecrets secrets;
    private final Sealing sealing;
    private final PetitionRegister petitions;
    private final Verifier verifier;
    private final Revocation revocation;
    private final NewSignatures signatures;
    private final SignatureStore store;
    private final Backlog backlog;
    private final Clock clock;
    private final Duration firstPause;
    private final Duration afterClosing;
    private final Worker worker = new Worker("pending-signatures", LOOK_EVERY, this::askAgain);

    PendingSignatures(
            DerivedSecrets secrets,
            Sealing sealing,
            PetitionRegister petitions,
            Verifier verifier,
            Revocation revocation,
            NewSignatures signatures,
            SignatureStore store,
            Backlog backlog,
            Clock clock,
            @ConfigProperty(name = "pending.first-pause", defaultValue = "PT10S") Duration firstPause,
            @ConfigProperty(name = "tally.wait", defaultValue = "PT72H") Duration afterClosing) {
        this.firstPause = firstPause;
        this.afterClosing = afterClosing;
        this.secrets = secrets;
        this.sealing = sealing;
        this.petitions = petitions;
        this.verifier = verifier;
        this.revocation = revocation;
        this.signatures = signatures;
        this.store = store;
        this.backlog = backlog;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** Keeps it; the very same message again is the same pending signature. */
    @Transactional
    PendingTicket add(SignatureIntake.Checked checked) {
        UUID petitionId = checked.request().petitionId();
        byte[] ticket = secrets.ticket(petitionId, Sha256.of(checked.verified().cms()));
        UUID id = UUID.randomUUID();
        byte[] sealed =
                sealing.seal(packed(checked.document(), checked.verified().cms()), petitionId, id);
        getEntityManager()
                .createNativeQuery("""
                        insert into pending_signature (id, ticket_sha256, petition_id, show_name, previous, authors, by_phone,
                            received_at, sealed, next_try_at)
                        values (:id, :ticket, :petition, :name, :previous, :authors, :phone, :received, :sealed, :next)
                        on conflict (ticket_sha256) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("ticket", Sha256.of(ticket))
                .setParameter("petition", petitionId)
                .setParameter("name", checked.request().showName())
                .setParameter("previous", checked.request().previousHash())
                .setParameter("authors", checked.isAuthors())
                .setParameter("phone", checked.byPhone())
                .setParameter("received", checked.receivedAt())
                .setParameter("sealed", sealed)
                .setParameter("next", clock.instant().plus(firstPause))
                .executeUpdate();
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
        return new PendingTicket(petitionId, checked.receivedAt(), PATH + name);
    }

    /** Found by the ticket alone. */
    Optional<PendingSignature> byTicket(String ticket) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(ticket);
            return find("ticketSha256", Sha256.of(bytes)).firstResultOptional();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Not while the log stands still: what is counted then could not be promised, nor would it be certain to stay. */
    private boolean askAgain() {
        if (backlog.isTooLong()) {
            return false;
        }
        List<UUID> due = QuarkusTransaction.requiringNew()
                .call(() -> find("state = ?1 and nextTryAt <= ?2 order by nextTryAt", State.PENDING, clock.instant())
                        .page(0, AT_ONCE)
                        .stream()
                        .map(PendingSignature::id)
                        .toList());
        due.forEach(this::askAlone);
        return due.size() == AT_ONCE;
    }

    /** One that fails is put off like one of which nobody knows, and holds up none of those behind it. */
    private void askAlone(UUID id) {
        try {
            askAgain(id);
        } catch (RuntimeException failure) {
            LOG.warnf("pending signature %s is not decided and asked after later: %s", id, failure);
            LOG.debug(id, failure);
            QuarkusTransaction.requiringNew().run(() -> locked(id).ifPresent(this::putOff));
        }
    }

    /** The question goes out without a transaction; only the answer is written, under the row's lock. */
    private void askAgain(UUID id) {
        PendingSignature waiting = QuarkusTransaction.requiringNew().call(() -> findById(id));
        if (waiting == null || waiting.state() != State.PENDING) {
            return;
        }
        Optional<VerifiedSignature> verified = verified(waiting);
        RevocationStatus status = verified.map(signature -> revocation
                        .check(signature, waiting.receivedAt())
                        .toCompletableFuture()
                        .join())
                .orElse(null);
        QuarkusTransaction.requiringNew()
                .run(() -> locked(id).ifPresent(locked -> decide(locked, verified.orElse(null), status)));
    }

    /** Empty when it has been decided meanwhile. */
    private Optional<PendingSignature> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(found -> found.state() == State.PENDING);
    }

    private void putOff(PendingSignature waiting) {
        waiting.putOff(clock.instant(), firstPause);
    }

    private Optional<VerifiedSignature> verified(PendingSignature waiting) {
        ByteBuffer packed = ByteBuffer.wrap(sealing.open(waiting.sealed(), waiting.petitionId(), waiting.id()));
        byte[] document = new byte[packed.getInt()];
        packed.get(document);
        byte[] cms = new byte[packed.remaining()];
        packed.get(cms);
        try {
            return Optional.of(verifier.verify(cms, document, waiting.receivedAt()));
        } catch (SignatureRefused refused) {
            return Optional.empty();
        }
    }

    private void decide(PendingSignature waiting, VerifiedSignature verified, RevocationStatus status) {
        if (verified == null) {
            waiting.end(State.REFUSED);
            return;
        }
        if (status.verdict() == Verdict.REVOKED) {
            waiting.end(State.REVOKED);
        } else if (isTooLate(waiting)) {
            waiting.end(State.UNVERIFIABLE);
        } else if (status.verdict() == Verdict.GOOD) {
            count(waiting, verified, status);
        } else {
            putOff(waiting);
        }
    }

    /** In the same transaction: counted and decided, or neither. */
    private void count(PendingSignature waiting, VerifiedSignature verified, RevocationStatus status) {
        Instant decidedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Entry entry;
        try {
            entry = signatures.prepare(
                    waiting.asRequest(verified.signer()), verified, status, waiting.receivedAt(), decidedAt);
        } catch (Problem keyDestroyed) {
            // Or lost with a database: nobody can sign this petition any more.
            waiting.end(State.REFUSED);
            return;
        }
        SignatureStore.Result result = store.keepAll(List.of(entry)).get(0);
        if (result.problem() == null) {
            waiting.counted(result.signature().leafHash());
        } else {
            waiting.end(
                    switch (result.problem().slug()) {
                        case "already-signed" -> State.ALREADY_SIGNED;
                        case "signing-closed", "key-destroyed" -> State.REFUSED;
                        default -> State.STATEMENT_OUTDATED;
                    });
        }
    }

    private boolean isTooLate(PendingSignature waiting) {
        Instant now = clock.instant();
        return petitions
                .find(waiting.petitionId())
                .map(SignablePetition::signingClosesAt)
                .filter(closed -> !now.isBefore(closed.plus(afterClosing)))
                .isPresent();
    }

    private static byte[] packed(byte[] document, byte[] cms) {
        return ByteBuffer.allocate(4 + document.length + cms.length)
                .putInt(document.length)
                .put(document)
                .put(cms)
                .array();
    }
}

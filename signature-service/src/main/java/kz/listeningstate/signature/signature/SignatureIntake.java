package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.revocation.Revocation;
import kz.listeningstate.signature.revocation.RevocationStatus;
import kz.listeningstate.signature.sequencer.Backlog;
import kz.listeningstate.signature.signature.NewSignatures.Entry;
import kz.listeningstate.signature.signature.SignatureStore.Result;
import kz.listeningstate.signature.signing.SigningDocuments;
import kz.listeningstate.signature.verification.PersonId;
import kz.listeningstate.signature.verification.VerifiedSignature;

/**
 * The way of a signature: petition, verification, revocation, uniqueness, storage. Nothing is said of a person before all
 * is known. No thread waits: verification has a pool of its own, revocation answers when it can, storage goes in groups.
 */
@ApplicationScoped
class SignatureIntake {
    private final PetitionRegister petitions;
    private final SigningDocuments documents;
    private final MessageCheck check;
    private final VerificationPool pool;
    private final Revocation revocation;
    private final NewSignatures signatures;
    private final SignatureStore store;
    private final CommitGroup group;
    private final Receipts receipts;
    private final PendingSignatures pending;
    private final Backlog backlog;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Timer verificationTime;

    SignatureIntake(
            PetitionRegister petitions,
            SigningDocuments documents,
            MessageCheck check,
            VerificationPool pool,
            Revocation revocation,
            NewSignatures signatures,
            SignatureStore store,
            CommitGroup group,
            Receipts receipts,
            PendingSignatures pending,
            Backlog backlog,
            Clock clock,
            MeterRegistry metrics) {
        this.petitions = petitions;
        this.documents = documents;
        this.check = check;
        this.pool = pool;
        this.revocation = revocation;
        this.signatures = signatures;
        this.store = store;
        this.group = group;
        this.receipts = receipts;
        this.pending = pending;
        this.backlog = backlog;
        this.clock = clock;
        this.metrics = metrics;
        this.verificationTime = metrics.timer("signature_verification");
    }

    /** What became of it: kept, or waiting under a private token until revocation is known. One of the two is null. */
    record Outcome(Kept kept, PendingTicket ticket) {}

    /** A kept signature; {@code fresh} unless it had been kept before. */
    record Kept(Receipt receipt, boolean fresh) {}

    /**
     * A signature that passed everything but revocation.
     *
     * @param byPhone asked for by a screen that need not be the signer's
     */
    record Checked(
            SignatureRequest request,
            byte[] document,
            VerifiedSignature verified,
            Instant receivedAt,
            boolean late,
            boolean byPhone) {

        boolean isAuthors() {
            return request.signer() != null;
        }
    }

    /** Accepts the signature of the statement or fails with the {@link Problem} that says why not. */
    Uni<Outcome> accept(SignatureRequest request) {
        return accept(request, petition -> documents.sign(petition, request.showName(), request.previous()), false);
    }

    /** The same for a phone's signature of other bytes that stand for the statement. */
    Uni<Outcome> acceptByPhone(SignatureRequest request, byte[] document) {
        return accept(request, petition -> document, true);
    }

    private Uni<Outcome> accept(
            SignatureRequest request, Function<SignablePetition, byte[]> document, boolean byPhone) {
        // Microseconds are what the database keeps: the first answer and a repeated one must not differ.
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Uni.createFrom()
                .completionStage(() -> backlog.isTooLong()
                        ? CompletableFuture.<Outcome>failedStage(new Problem(503, "log-behind"))
                        : pool.submit(() -> checkAndDecide(request, document, receivedAt, byPhone))
                                .thenCompose(decided -> decided))
                .invoke(outcome -> count(outcome))
                .onFailure(Problem.class)
                .invoke(problem -> metrics.counter("signatures_refused", "cause", ((Problem) problem).slug())
                        .increment());
    }

    /** What follows an answer of the network belongs to the pool too, and not to the thread that brought it. */
    private CompletionStage<Outcome> checkAndDecide(
            SignatureRequest request,
            Function<SignablePetition, byte[]> document,
            Instant receivedAt,
            boolean byPhone) {
        Checked checked = check(request, document, receivedAt, byPhone);
        CompletableFuture<RevocationStatus> asked =
                revocation.check(checked.verified(), receivedAt).toCompletableFuture();
        return asked.isDone()
                ? asked.thenCompose(status -> decide(checked, status))
                : asked.thenCompose(
                        status -> pool.goOn(() -> decide(checked, status)).thenCompose(decided -> decided));
    }

    private void count(Outcome outcome) {
        if (outcome.ticket() != null) {
            metrics.counter("signatures_pending").increment();
        } else if (outcome.kept().fresh()) {
            metrics.counter(
                            "signatures_accepted",
                            "algorithm",
                            outcome.kept().receipt().algorithm())
                    .increment();
        }
    }

    private Checked check(
            SignatureRequest request,
            Function<SignablePetition, byte[]> document,
            Instant receivedAt,
            boolean byPhone) {
        SignablePetition petition =
                petitions.find(request.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        boolean authors = request.signer() != null;
        if (petition.acceptsFrom() == AcceptsFrom.AUTHOR && !authors) {
            throw new Problem(409, "not-open-yet");
        }
        byte[] signed = document.apply(petition);
        VerifiedSignature verified = verify(request, signed, receivedAt);
        if (authors && !isNamed(request.signer(), verified.signer())) {
            throw new Problem(422, "signer-is-not-author");
        }
        verified.timeStamp()
                .ifPresent(stamp ->
                        metrics.counter("time_stamps", "result", stamp.result()).increment());
        return new Checked(request, signed, verified, receivedAt, petition.isClosedAt(receivedAt), byPhone);
    }

    private VerifiedSignature verify(SignatureRequest request, byte[] document, Instant receivedAt) {
        Timer.Sample begun = Timer.start(metrics);
        try {
            return check.verify(request.cms(), document, receivedAt);
        } finally {
            begun.stop(verificationTime);
        }
    }

    private CompletionStage<Outcome> decide(Checked checked, RevocationStatus status) {
        return switch (status.verdict()) {
            case GOOD -> keep(checked, status).thenApply(kept -> new Outcome(kept, null));
            case REVOKED -> CompletableFuture.failedStage(MessageCheck.revoked());
            case UNKNOWN ->
                checked.late()
                        ? keep(checked, status).thenApply(kept -> new Outcome(kept, null))
                        : pool.goOn(() -> new Outcome(null, pending.add(checked)));
        };
    }

    private CompletionStage<Kept> keep(Checked checked, RevocationStatus status) {
        Instant at = checked.receivedAt();
        Entry entry = signatures.prepare(checked.request(), checked.verified(), status, at, at);
        if (checked.late()) {
            // What was kept in time is kept: whoever lost the answer gets it again, and nobody else is added.
            return pool.goOn(() -> kept(closed(store.known(entry))));
        }
        return group.keep(entry).thenCompose(this::answered);
    }

    /** After the commit, on its thread, which has the next group to write: the promise is signed elsewhere. */
    private CompletionStage<Kept> answered(Result result) {
        if (result.problem() != null) {
            return CompletableFuture.failedStage(result.problem());
        }
        return result.fresh() == null ? pool.submit(() -> kept(result)) : pool.goOn(() -> kept(result));
    }

    private static Result closed(Result known) {
        return known.problem() == null ? known : Result.refused("signing-closed");
    }

    private Kept kept(Result result) {
        if (result.problem() != null) {
            throw result.problem();
        }
        return result.fresh() == null
                ? new Kept(receipts.again(result.signature()), false)
                : new Kept(receipts.of(result.signature(), result.fresh()), true);
    }

    private static boolean isNamed(SignatureRequest.Signer named, PersonId signer) {
        return signer.equals(new PersonId(named.scheme(), named.id()));
    }
}

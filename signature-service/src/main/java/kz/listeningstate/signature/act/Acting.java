package kz.listeningstate.signature.act;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.clock.CautiousClock;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.Backlog;
import kz.listeningstate.signature.signature.SignatureRegister;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Operators' acts: one person proposes, another confirms, and what follows happens with the confirmation or not at all. */
@ApplicationScoped
class Acting {
    private final Acts acts;
    private final Decisions decisions;
    private final Effects effects;
    private final Retention retention;
    private final SignatureRegister signatures;
    private final PetitionRegister petitions;
    private final Backlog backlog;
    private final CautiousClock clock;
    private final MeterRegistry metrics;
    private final Duration life;

    Acting(
            Acts acts,
            Decisions decisions,
            Effects effects,
            Retention retention,
            SignatureRegister signatures,
            PetitionRegister petitions,
            Backlog backlog,
            CautiousClock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "acts.life", defaultValue = "P7D") Duration life) {
        this.acts = acts;
        this.decisions = decisions;
        this.effects = effects;
        this.retention = retention;
        this.signatures = signatures;
        this.petitions = petitions;
        this.backlog = backlog;
        this.clock = clock;
        this.metrics = metrics;
        this.life = life;
    }

    /** Some of many. */
    record Page(List<ActView> acts, int page, int size, long total) {}

    /** What could not be confirmed is not proposed either. */
    @Transactional
    ActView propose(ActRequest request, String operator) {
        if (petitions.find(request.petitionId()).isEmpty()) {
            throw new Problem(404, "petition-unknown");
        }
        Act act = new Act(UUID.randomUUID(), request, operator, now());
        requirePossible(act);
        acts.persist(act);
        return view(act, null);
    }

    /** Not while the log stands still: what a database that was set back says of a petition is not to be believed. */
    ActView confirm(UUID id, String operator) {
        if (backlog.isTooLong()) {
            throw new Problem(503, "log-behind");
        }
        ActView confirmed = QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(Effects.PATIENCE.toSeconds()))
                .call(() -> {
                    Act act = undecided(id);
                    if (act.proposedBy().equals(operator)) {
                        throw new Problem(409, "second-person-needed");
                    }
                    requirePossible(act);
                    Instant at = now();
                    String document = ActDocument.of(act, operator, at);
                    effects.of(act, document, at);
                    return view(act, kept(Decision.confirmed(act, operator, at, document)));
                });
        metrics.counter("acts_confirmed", "kind", confirmed.kind().name()).increment();
        return confirmed;
    }

    /** Whoever proposed it may refuse it too: it is taken back then. */
    @Transactional
    ActView refuse(UUID id, String operator, String reason) {
        Act act = undecided(id);
        return view(act, kept(Decision.refused(act, operator, now(), reason)));
    }

    @Transactional
    ActView find(UUID id) {
        return view(acts.findByIdOptional(id).orElseThrow(() -> new Problem(404, "act-unknown")));
    }

    /** @param state null = any; the newest first */
    @Transactional
    Page list(ActState state, int page, int size) {
        var found = state == null ? acts.newest() : acts.in(state, now().minus(life));
        return new Page(found.page(page, size).stream().map(this::view).toList(), page, size, found.count());
    }

    private void requirePossible(Act act) {
        switch (act.kind()) {
            case INVALIDATION -> signatures.lockActive(act.petitionId(), act.signatureHashes());
            case KEY_DESTRUCTION -> retention.requireOver(act.petitionId());
        }
    }

    /** Locked: of two who decide at once the second finds the first one's decision. */
    private Act undecided(UUID id) {
        Act act = acts.findLocked(id).orElseThrow(() -> new Problem(404, "act-unknown"));
        if (decisions.findByIdOptional(id).isPresent()) {
            throw new Problem(409, "act-decided");
        }
        if (hasExpired(act)) {
            throw new Problem(409, "act-expired");
        }
        return act;
    }

    private Decision kept(Decision decision) {
        decisions.persistAndFlush(decision);
        return decision;
    }

    private boolean hasExpired(Act act) {
        return !act.proposedAt().isAfter(now().minus(life));
    }

    private ActView view(Act act) {
        return view(act, decisions.findById(act.id()));
    }

    private ActView view(Act act, Decision decision) {
        ActState undecided = hasExpired(act) ? ActState.EXPIRED : ActState.PROPOSED;
        return ActView.of(
                act,
                Optional.ofNullable(decision).map(Decision::state).orElse(undecided),
                act.proposedAt().plus(life),
                decision);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import kz.listeningstate.petition.signing.HeadSigning;
import kz.listeningstate.petition.signing.Manifest;

/** What is signed of an act, and that it was. */
@ApplicationScoped
@Transactional
class ActManifests {
    private final AppealDesk desk;
    private final AppealLife life;
    private final Appeals appeals;
    private final Acts acts;
    private final HeadSigning signing;
    private final StateBodies bodies;
    private final AnswerExecution execution;
    private final Clock clock;

    ActManifests(
            AppealDesk desk,
            AppealLife life,
            Appeals appeals,
            Acts acts,
            HeadSigning signing,
            StateBodies bodies,
            AnswerExecution execution,
            Clock clock) {
        this.desk = desk;
        this.life = life;
        this.appeals = appeals;
        this.acts = acts;
        this.signing = signing;
        this.bodies = bodies;
        this.execution = execution;
        this.clock = clock;
    }

    /** The bytes to sign, or that were signed, and the act's version. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] manifest, int version) {}

    /** For the officer, who lets the head sign it; 409 {@code no-act}, {@code no-head-registered}. */
    Bytes read(UUID handlingId) {
        Handling handling = desk.ownHandling(handlingId);
        Act act = act(handling);
        if (act.signature() != null) {
            return new Bytes(act.signature().manifest(), act.version());
        }
        Appeal appeal = appeals.findById(handling.appealId());
        return new Bytes(manifest(act, appeal, handling, headsOf(act, handling)).bytes(), act.version());
    }

    /** 409 {@code act-not-agreed}, {@code not-heard} and what else keeps the handling from being answered now. */
    HeadSigning.ToSign toSign(UUID handlingId, int version) {
        AppealLife.Locked locked = desk.own(handlingId);
        Handling handling = locked.handling();
        Act act = act(handling);
        IfMatch.check(version, act.version());
        handling.requireHeard(act.outcome(), clock.instant());
        act.requireReadyToSign();
        Heads.Signatories heads = headsOf(act, handling);
        Manifest manifest = manifest(act, locked.appeal(), handling, heads);
        return new HeadSigning.ToSign(
                locked.appeal().id(), manifest, heads, act.outcome().article());
    }

    /** The appeal is answered in this moment; 412 {@code stale-version} when the act changed meanwhile. */
    void signed(UUID handlingId, int version, HeadSigning.ToSign toSign, HeadSignature signature) {
        AppealLife.Locked locked = desk.own(handlingId);
        Handling handling = locked.handling();
        Act act = act(handling);
        IfMatch.check(version, act.version());
        signature.requireOver(manifest(act, locked.appeal(), handling, toSign.heads()));
        act.requireReadyToSign();
        handling.answer(act.outcome(), signature.signedAt());
        act.sign(signature);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("outcome", act.outcome().name());
        details.put("measures", act.measures().size());
        details.put("manifest", signature.manifestSha256());
        details.put("evidence", signature.evidenceId().toString());
        details.put("acting", signature.actingByOrder() != null);
        life.tell(locked, desk.officer(), "answered", details);
        execution.promise(locked, desk.officer(), act.measures());
    }

    private Act act(Handling handling) {
        return acts.findByIdOptional(handling.id()).orElseThrow(() -> new Problem(409, "no-act").against("80"));
    }

    private Heads.Signatories headsOf(Act act, Handling handling) {
        return signing.headsOf(handling.bodyCode(), act.outcome().article());
    }

    private Manifest manifest(Act act, Appeal appeal, Handling handling, Heads.Signatories heads) {
        StateBody body = bodies.get(heads.bodyCode());
        StateBody higher = bodies.higherThan(body.code()).orElse(null);
        Remedies remedies = Remedies.explained(
                act.texts().keySet(), body, higher, life.frame(appeal).rules());
        return ActManifest.of(act, appeal, handling, heads.bin(), remedies, WorkingCalendar.dateOf(clock.instant()));
    }
}

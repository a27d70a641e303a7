package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.OfficialSignature;

/** What is signed of a decision, and that it was. */
@ApplicationScoped
@Transactional
class DecisionManifests {
    private final Desk desk;
    private final Consideration consideration;
    private final PetitionLife petitions;
    private final Decisions decisions;
    private final Annexes annexes;
    private final Heads heads;
    private final StateBodies bodies;
    private final RuleSets ruleSets;
    private final Clock clock;

    DecisionManifests(
            Desk desk,
            Consideration consideration,
            PetitionLife petitions,
            Decisions decisions,
            Annexes annexes,
            Heads heads,
            StateBodies bodies,
            RuleSets ruleSets,
            Clock clock) {
        this.desk = desk;
        this.consideration = consideration;
        this.petitions = petitions;
        this.decisions = decisions;
        this.annexes = annexes;
        this.heads = heads;
        this.bodies = bodies;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** A manifest and who may sign it today. */
    record ToSign(Manifest manifest, Heads.Signatories heads) {}

    /** The manifest of the unsigned draft, and the draft's version. */
    record Unsigned(byte[] manifest, int version) {}

    /** For the officer, who lets the head sign it; 409 {@code no-decision}, {@code no-head-registered}. */
    Unsigned unsigned(UUID petitionId) {
        PetitionView petition = desk.petition(petitionId);
        Decision decision = decision(petitionId);
        if (decision.isSigned()) {
            return new Unsigned(decision.signature().manifest(), decision.version());
        }
        return new Unsigned(toSign(petition, decision).manifest().bytes(), decision.version());
    }

    /** 409 while a duty is under way, such as a public discussion whose comments are not answered. */
    ToSign toSign(UUID petitionId, int version) {
        PetitionView petition = desk.considered(petitionId);
        Decision decision = decision(petitionId);
        IfMatch.check(version, decision.version());
        consideration.requireNothingUnderWay(petitionId);
        return toSign(petition, decision);
    }

    private ToSign toSign(PetitionView petition, Decision decision) {
        String body = bodies.responsible(petition.bodyCode()).code();
        Heads.Signatories today = heads.signatoriesOn(body, WorkingCalendar.dateOf(clock.instant()));
        if (today.bin() == null || today.people().isEmpty()) {
            throw new Problem(409, "no-head-registered");
        }
        return new ToSign(manifest(decision, petition, today.bin()), today);
    }

    private Manifest manifest(Decision decision, PetitionView petition, String bin) {
        int months = ruleSets.get(petition.ruleSet()).complaintMonths();
        RightOfAppeal appeal = RightOfAppeal.explained(decision.texts().keySet(), months);
        return Manifest.of(decision, petition, bin, annexes.of(petition.id()), appeal);
    }

    /** The signature is kept with what it was made over; 412 {@code stale-version} when the draft changed meanwhile. */
    void signed(UUID petitionId, int version, ToSign toSign, OfficialSignature signature) {
        PetitionView petition = desk.considered(petitionId);
        Decision decision = decisions.lock(petitionId).orElseThrow(Problem::notFound);
        IfMatch.check(version, decision.version());
        Manifest now = manifest(decision, petition, toSign.heads().bin());
        if (!now.sha256().equals(toSign.manifest().sha256()) || !now.sha256().equals(signature.documentSha256())) {
            throw new Problem(412, "stale-version");
        }
        Heads.Signatory signatory = toSign.heads().people().get(signature.signatory());
        Instant signedAt = clock.instant();
        decision.sign(new HeadSignature(
                signedAt,
                now.bytes(),
                now.sha256(),
                signatory.name(),
                signatory.isActing() ? signatory.orderNumber() : null,
                signature.algorithm(),
                signature.certificateSerial(),
                signature.id(),
                desk.officer().id()));
        decisions.persistAndFlush(decision);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("manifest", now.sha256());
        details.put("evidence", signature.id().toString());
        details.put("acting", signatory.isActing());
        petitions.decisionSigned(petitionId, desk.officer(), details);
    }

    private Decision decision(UUID petitionId) {
        return decisions.findByIdOptional(petitionId).orElseThrow(() -> new Problem(409, "no-decision"));
    }
}

package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import kz.listeningstate.petition.signing.HeadSigning;
import kz.listeningstate.petition.signing.Manifest;

/** What is signed of a decision, and that it was. */
@ApplicationScoped
@Transactional
class DecisionManifests {
    private static final String SIGNED_BY_HEAD = "90-6(1)";

    private final Desk desk;
    private final Consideration consideration;
    private final PetitionLife petitions;
    private final Decisions decisions;
    private final Annexes annexes;
    private final HeadSigning signing;
    private final RuleSets ruleSets;

    DecisionManifests(
            Desk desk,
            Consideration consideration,
            PetitionLife petitions,
            Decisions decisions,
            Annexes annexes,
            HeadSigning signing,
            RuleSets ruleSets) {
        this.desk = desk;
        this.consideration = consideration;
        this.petitions = petitions;
        this.decisions = decisions;
        this.annexes = annexes;
        this.signing = signing;
        this.ruleSets = ruleSets;
    }

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
    HeadSigning.ToSign toSign(UUID petitionId, int version) {
        PetitionView petition = desk.considered(petitionId);
        Decision decision = decision(petitionId);
        IfMatch.check(version, decision.version());
        consideration.requireNothingUnderWay(petitionId);
        return toSign(petition, decision);
    }

    private HeadSigning.ToSign toSign(PetitionView petition, Decision decision) {
        Heads.Signatories today = signing.headsOf(petition.bodyCode(), SIGNED_BY_HEAD);
        return new HeadSigning.ToSign(petition.id(), manifest(decision, petition, today.bin()), today, SIGNED_BY_HEAD);
    }

    private Manifest manifest(Decision decision, PetitionView petition, String bin) {
        int months = ruleSets.get(petition.ruleSet()).complaintMonths();
        RightOfAppeal appeal = RightOfAppeal.explained(decision.texts().keySet(), months);
        return DecisionManifest.of(decision, petition, bin, annexes.of(petition.id()), appeal);
    }

    /** The signature is kept with what it was made over; 412 {@code stale-version} when the draft changed meanwhile. */
    void signed(UUID petitionId, int version, HeadSigning.ToSign toSign, HeadSignature signature) {
        PetitionView petition = desk.considered(petitionId);
        Decision decision = decisions.lock(petitionId).orElseThrow(Problem::notFound);
        IfMatch.check(version, decision.version());
        signature.requireOver(manifest(decision, petition, toSign.heads().bin()));
        decision.sign(signature);
        decisions.persistAndFlush(decision);
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("manifest", signature.manifestSha256());
        details.put("evidence", signature.evidenceId().toString());
        details.put("acting", signature.actingByOrder() != null);
        petitions.decisionSigned(petitionId, desk.officer(), details);
    }

    private Decision decision(UUID petitionId) {
        return decisions.findByIdOptional(petitionId).orElseThrow(() -> new Problem(409, "no-decision"));
    }
}

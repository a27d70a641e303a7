package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.signing.HeadSignature;
import kz.listeningstate.petition.signing.HeadSigning;
import kz.listeningstate.petition.signing.Manifest;

/** What is signed of the decision on a complaint, and that it was. */
@ApplicationScoped
@Transactional
class ComplaintManifests {
    private final ComplaintDesk desk;
    private final AppealDesk officers;
    private final ComplaintLife life;
    private final AppealLife appealLife;
    private final Appeals appeals;
    private final ComplaintViews views;
    private final HeadSigning signing;
    private final Clock clock;

    ComplaintManifests(
            ComplaintDesk desk,
            AppealDesk officers,
            ComplaintLife life,
            AppealLife appealLife,
            Appeals appeals,
            ComplaintViews views,
            HeadSigning signing,
            Clock clock) {
        this.desk = desk;
        this.officers = officers;
        this.life = life;
        this.appealLife = appealLife;
        this.appeals = appeals;
        this.views = views;
        this.signing = signing;
        this.clock = clock;
    }

    /** For the officer, who lets the head sign it, or of what was signed; 409 {@code no-decision}, {@code no-head-registered}. */
    ActManifests.Bytes read(UUID id) {
        AppealComplaint complaint = desk.own(id);
        if (complaint.signature() != null) {
            return new ActManifests.Bytes(complaint.signature().manifest(), complaint.version());
        }
        desk.requireHeld(complaint);
        if (complaint.ruling() == null) {
            throw new Problem(409, "no-decision").against("100");
        }
        Appeal appeal = appeals.findById(complaint.appealId());
        Manifest manifest = manifest(complaint, appeal, appealLife.frame(appeal), headsOf(complaint));
        return new ActManifests.Bytes(manifest.bytes(), complaint.version());
    }

    /** 409 {@code wrong-phase}, {@code nothing-to-set-aside} and what else keeps it from being decided so now. */
    HeadSigning.ToSign toSign(UUID id, int version) {
        ComplaintLife.Locked locked = desk.held(id, version);
        AppealComplaint complaint = locked.complaint();
        AppealLife.Locked about = locked.about();
        complaint.requireDecidable(about.handling(), about.law(), clock.instant());
        Heads.Signatories heads = headsOf(complaint);
        Manifest manifest = manifest(complaint, about.appeal(), about.law(), heads);
        return new HeadSigning.ToSign(about.appeal().id(), manifest, heads, article(complaint));
    }

    /** It is decided in this moment, and the effects are carried out; 412 {@code stale-version} when it changed meanwhile. */
    void signed(UUID id, int version, HeadSigning.ToSign toSign, HeadSignature signature) {
        ComplaintLife.Locked locked = desk.held(id, version);
        AppealComplaint complaint = locked.complaint();
        AppealLife.Locked about = locked.about();
        signature.requireOver(manifest(complaint, about.appeal(), about.law(), toSign.heads()));
        Optional<Handling> anew = complaint.decide(about.handling(), signature, about.law());
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("manifest", signature.manifestSha256());
        details.put("evidence", signature.evidenceId().toString());
        details.put("acting", signature.actingByOrder() != null);
        if (complaint.ruling().outcome() == ComplaintOutcome.SATISFIED) {
            life.tell(locked, officers.officer(), "complaint-satisfied", details);
        } else {
            details.put("by", complaint.higherBodyCode());
            details.put("outcome", complaint.ruling().outcome().name());
            details.put("courtUntil", courtUntil(about.law()).toString());
            life.tell(locked, officers.officer(), "complaint-decided", details);
        }
        anew.ifPresent(handling -> appealLife.tell(
                about.at(handling),
                officers.officer(),
                "remitted",
                Map.of("complaintId", complaint.id().toString(), "by", complaint.higherBodyCode())));
    }

    private Heads.Signatories headsOf(AppealComplaint complaint) {
        return signing.headsOf(complaint.holder(clock.instant()), article(complaint));
    }

    private Manifest manifest(AppealComplaint complaint, Appeal appeal, AppealFrame law, Heads.Signatories heads) {
        boolean satisfied = complaint.ruling().outcome() == ComplaintOutcome.SATISFIED;
        return ComplaintManifest.of(
                complaint,
                appeal,
                complaint.holder(clock.instant()),
                heads.bin(),
                today(),
                satisfied ? null : courtUntil(law));
    }

    private LocalDate courtUntil(AppealFrame law) {
        return views.courtUntil(today(), law);
    }

    private LocalDate today() {
        return WorkingCalendar.dateOf(clock.instant());
    }

    private static String article(AppealComplaint complaint) {
        return complaint.ruling().outcome() == ComplaintOutcome.SATISFIED ? "91(4)" : "100";
    }
}

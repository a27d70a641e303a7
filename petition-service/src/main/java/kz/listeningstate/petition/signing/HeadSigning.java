package kz.listeningstate.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;

/**
 * A body's head signs what the body decided. An officer brings the message, but who signed is told by the certificate alone,
 * which is compared with the register of heads of the day.
 */
@ApplicationScoped
public class HeadSigning {
    private final Heads heads;
    private final StateBodies bodies;
    private final SignatureService signatures;
    private final Clock clock;

    HeadSigning(Heads heads, StateBodies bodies, SignatureService signatures, Clock clock) {
        this.heads = heads;
        this.bodies = bodies;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * A manifest and who may sign it today.
     *
     * @param matter the petition or appeal, for the audit trail
     * @param article by which the head signs; a refusal names it
     */
    public record ToSign(UUID matter, Manifest manifest, Heads.Signatories heads, String article) {}

    /** Who signs today for that body, or for the one that took over from it; 409 {@code no-head-registered}. */
    public Heads.Signatories headsOf(String bodyCode, String article) {
        String body = bodies.responsible(bodyCode).code();
        Heads.Signatories today = heads.signatoriesOn(body, WorkingCalendar.dateOf(clock.instant()));
        if (today.bin() == null || today.people().isEmpty()) {
            throw new Problem(409, "no-head-registered").against(article);
        }
        return today;
    }

    /**
     * Has the signature verified and its evidence kept by signature-service, whose refusals pass through. To be called without a
     * transaction, which would be held open while signature-service works.
     *
     * @param cms detached CMS, base64 of DER, or PEM
     * @param broughtBy who brings it
     */
    public HeadSignature sign(ToSign toSign, String cms, Actor broughtBy) {
        Map<UUID, Iin> iins = heads.iins(toSign.heads(), toSign.matter(), broughtBy);
        OfficialSignature signature = verified(toSign, cms, iins);
        if (!signature.documentSha256().equals(toSign.manifest().sha256())) {
            throw new Problem(412, "stale-version");
        }
        Heads.Signatory signatory = toSign.heads().people().get(signature.signatory());
        return new HeadSignature(
                clock.instant(),
                toSign.manifest().bytes(),
                toSign.manifest().sha256(),
                signatory.name(),
                signatory.isActing() ? signatory.orderNumber() : null,
                signature.algorithm(),
                signature.certificateSerial(),
                signature.id(),
                broughtBy.id());
    }

    private OfficialSignature verified(ToSign toSign, String cms, Map<UUID, Iin> iins) {
        try {
            return signatures.signOfficially(new OfficialSigning(
                    toSign.manifest().bytes(),
                    cms,
                    toSign.heads().bin(),
                    toSign.heads().people().stream()
                            .map(head -> new OfficialSigning.Signatory(
                                    iins.get(head.id()).value(), head.isActing()))
                            .toList()));
        } catch (Problem refused) {
            // signature-service knows the signature, not what is decided by it.
            throw refused.status() == 422 ? refused.against(toSign.article()) : refused;
        }
    }
}

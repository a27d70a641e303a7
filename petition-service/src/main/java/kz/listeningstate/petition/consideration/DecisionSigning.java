package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.Heads;
import kz.listeningstate.petition.identity.Iin;
import kz.listeningstate.petition.signing.OfficialSignature;
import kz.listeningstate.petition.signing.OfficialSigning;
import kz.listeningstate.petition.signing.SignatureService;

/**
 * The head signs the decision (90-6(1)). An officer brings the message, but who signed is told by the certificate alone. No
 * transaction is held open while signature-service works.
 */
@ApplicationScoped
class DecisionSigning {
    private final DecisionManifests manifests;
    private final Heads heads;
    private final Desk desk;
    private final SignatureService signatures;

    DecisionSigning(DecisionManifests manifests, Heads heads, Desk desk, SignatureService signatures) {
        this.manifests = manifests;
        this.heads = heads;
        this.desk = desk;
        this.signatures = signatures;
    }

    /**
     * Keeps the signature of the manifest. 409 {@code no-head-registered}, 412 {@code stale-version} when the draft changed
     * since it was read, and what signature-service refuses.
     *
     * @param version of the decision whose manifest was signed
     * @param cms detached CMS, base64 of DER, or PEM
     */
    void sign(UUID petition, int version, String cms) {
        DecisionManifests.ToSign toSign = manifests.toSign(petition, version);
        Map<UUID, Iin> iins = heads.iins(toSign.heads(), petition, desk.officer());
        OfficialSignature signature = signatures.signOfficially(new OfficialSigning(
                toSign.manifest().bytes(),
                cms,
                toSign.heads().bin(),
                toSign.heads().people().stream()
                        .map(head -> new OfficialSigning.Signatory(
                                iins.get(head.id()).value(), head.isActing()))
                        .toList()));
        manifests.signed(petition, version, toSign, signature);
    }
}

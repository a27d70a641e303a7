package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
    private final SignatureService signatures;

    DecisionSigning(DecisionManifests manifests, SignatureService signatures) {
        this.manifests = manifests;
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
        OfficialSignature signature = signatures.signOfficially(new OfficialSigning(
                toSign.manifest().bytes(),
                cms,
                toSign.heads().bin(),
                toSign.heads().people().stream()
                        .map(head -> new OfficialSigning.Signatory(head.iin().value(), head.isActing()))
                        .toList()));
        manifests.signed(petition, version, toSign, signature);
    }
}

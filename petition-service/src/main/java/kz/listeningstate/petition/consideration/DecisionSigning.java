package kz.listeningstate.petition.consideration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.signing.HeadSigning;

/** The head signs the decision (90-6(1)). No transaction is held open while signature-service works. */
@ApplicationScoped
class DecisionSigning {
    private final DecisionManifests manifests;
    private final HeadSigning signing;
    private final Desk desk;

    DecisionSigning(DecisionManifests manifests, HeadSigning signing, Desk desk) {
        this.manifests = manifests;
        this.signing = signing;
        this.desk = desk;
    }

    /**
     * Keeps the signature of the manifest. 409 {@code no-head-registered}, 412 {@code stale-version} when the draft changed
     * since it was read, and what signature-service refuses.
     *
     * @param version of the decision whose manifest was signed
     * @param cms detached CMS, base64 of DER, or PEM
     */
    void sign(UUID petition, int version, String cms) {
        HeadSigning.ToSign toSign = manifests.toSign(petition, version);
        manifests.signed(petition, version, toSign, signing.sign(toSign, cms, desk.officer()));
    }
}

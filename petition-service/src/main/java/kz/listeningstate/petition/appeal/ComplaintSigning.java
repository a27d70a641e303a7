package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.signing.HeadSigning;

/** The head signs the decision on a complaint (91(4), 100). No transaction is held open while signature-service works. */
@ApplicationScoped
class ComplaintSigning {
    private final ComplaintManifests manifests;
    private final HeadSigning signing;
    private final AppealDesk desk;

    ComplaintSigning(ComplaintManifests manifests, HeadSigning signing, AppealDesk desk) {
        this.manifests = manifests;
        this.signing = signing;
        this.desk = desk;
    }

    /**
     * Keeps the signature of the manifest. 412 {@code stale-version} when the draft changed since it was read, 409 when it cannot
     * be decided so now, and what signature-service refuses.
     *
     * @param version of the complaint whose manifest was signed
     * @param cms detached CMS, base64 of DER, or PEM
     */
    void sign(UUID complaint, int version, String cms) {
        HeadSigning.ToSign toSign = manifests.toSign(complaint, version);
        manifests.signed(complaint, version, toSign, signing.sign(toSign, cms, desk.officer()));
    }
}

package kz.listeningstate.petition.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.listeningstate.petition.signing.HeadSigning;

/** The head signs the act, which answers the appeal (80, 89). No transaction is held open while signature-service works. */
@ApplicationScoped
class ActSigning {
    private final ActManifests manifests;
    private final HeadSigning signing;
    private final AppealDesk desk;

    ActSigning(ActManifests manifests, HeadSigning signing, AppealDesk desk) {
        this.manifests = manifests;
        this.signing = signing;
        this.desk = desk;
    }

    /**
     * Keeps the signature of the manifest. 412 {@code stale-version} when the act changed since it was read, 409 when the handling
     * cannot be answered now, and what signature-service refuses.
     *
     * @param version of the act whose manifest was signed
     * @param cms detached CMS, base64 of DER, or PEM
     */
    void sign(UUID handling, int version, String cms) {
        HeadSigning.ToSign toSign = manifests.toSign(handling, version);
        manifests.signed(handling, version, toSign, signing.sign(toSign, cms, desk.officer()));
    }
}

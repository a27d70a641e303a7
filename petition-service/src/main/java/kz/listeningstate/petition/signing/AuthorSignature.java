package kz.listeningstate.petition.signing;

import java.util.UUID;

/**
 * The author's signature on its way to signature-service.
 *
 * @param cms detached CMS, base64 of DER, or PEM
 * @param iin IIN of the log-in, which the certificate must carry
 */
public record AuthorSignature(UUID petitionId, boolean showName, String cms, String iin) {

    /** Says nothing of CMS and IIN: neither has a place in a log. */
    @Override
    public String toString() {
        return "AuthorSignature[" + petitionId + "]";
    }
}

package kz.listeningstate.signature.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import kz.listeningstate.signature.revocation.RevocationStatus;

/**
 * Why a signature was counted, in JSON: the message, the OCSP answer or else the numbers of the lists that told of no
 * revocation, the verified time stamp, the time of receipt.
 */
final class EvidenceDocument {
    private EvidenceDocument() {}

    /**
     * RFC 8785 bytes. Written as they must be: base64, numbers and an instant need no escaping, and a canonicalizer would
     * parse every CMS anew; a test holds the two together.
     *
     * @param timeStamp RFC 3161 token, DER; null = none that verified
     */
    static byte[] bytes(byte[] cms, byte[] timeStamp, RevocationStatus revocation, Instant receivedAt) {
        return ("{\"cms\":" + base64(cms)
                        + ",\"crl\":" + lists(revocation.lists())
                        + ",\"ocsp\":" + base64(revocation.ocspAnswer())
                        + ",\"receivedAt\":\"" + receivedAt
                        + "\",\"timeStamp\":" + base64(timeStamp)
                        + ",\"v\":1}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String lists(RevocationStatus.Lists lists) {
        return lists == null
                ? "null"
                : "{\"base\":\"" + lists.base() + "\",\"delta\":"
                        + (lists.delta() == null ? "null" : "\"" + lists.delta() + "\"") + "}";
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? "null" : "\"" + Base64.getEncoder().encodeToString(bytes) + "\"";
    }
}

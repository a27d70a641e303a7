package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;

/** Distinguished encoding of a parsed element. */
final class Der {
    private Der() {}

    static byte[] of(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new SignatureRefused(CMS_MALFORMED, "an element cannot be encoded");
        }
    }
}

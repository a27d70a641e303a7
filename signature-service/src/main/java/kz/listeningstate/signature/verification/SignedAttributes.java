package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.SignerInfo;

/**
 * What the signer signed (RFC 5652, 5.3 and 11): each attribute once, with one value. They must be there: without
 * them, the encoding of somebody's attributes could be passed off as signed content.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedAttributes(byte[] encoded, Map<ASN1ObjectIdentifier, ASN1Encodable> values) {

    /** Of a signer of content of that type. */
    static SignedAttributes of(SignerInfo signer, ASN1ObjectIdentifier contentType) {
        ASN1Set set = signer.getAuthenticatedAttributes();
        SignatureRefused.unless(set != null, CMS_MALFORMED, "nothing but the content is signed");
        Map<ASN1ObjectIdentifier, ASN1Encodable> values = new HashMap<>();
        for (ASN1Encodable element : set) {
            Attribute attribute = Attribute.getInstance(element);
            boolean once = attribute.getAttrValues().size() == 1
                    && values.put(
                                    attribute.getAttrType(),
                                    attribute.getAttrValues().getObjectAt(0))
                            == null;
            SignatureRefused.unless(once, CMS_MALFORMED, "a signed attribute does not have one value");
        }
        SignatureRefused.unless(
                contentType.equals(values.get(CMSAttributes.contentType)),
                CMS_MALFORMED,
                "the content type is not signed");
        return new SignedAttributes(Der.of(set), values);
    }

    /** The signed digest must be the content's. */
    void requireDigest(byte[] digest) {
        ASN1Encodable value = values.get(CMSAttributes.messageDigest);
        SignatureRefused.unless(value instanceof ASN1OctetString, CMS_MALFORMED, "no digest is signed");
        byte[] signed = ((ASN1OctetString) value).getOctets();
        SignatureRefused.unless(MessageDigest.isEqual(signed, digest), WRONG_TEXT, "another content was signed");
    }

    Optional<ASN1Encodable> value(ASN1ObjectIdentifier type) {
        return Optional.ofNullable(values.get(type));
    }
}

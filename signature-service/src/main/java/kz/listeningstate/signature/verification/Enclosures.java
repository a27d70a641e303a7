package kz.listeningstate.signature.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.esf.RevocationValues;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * What a CMS may bring along unsigned: OCSP answers (RFC 5940, or the attribute revocation-values of CAdES) and a time stamp.
 * Nothing of it is believed here, and nothing of it spoils a signature: what cannot be read is left out.
 */
final class Enclosures {
    private static final int MOST = 4;
    private static final ASN1ObjectIdentifier REVOCATION_VALUES = PKCSObjectIdentifiers.id_aa_ets_revocationValues;

    private Enclosures() {}

    /** OCSPResponses, DER. */
    static List<byte[]> ocspAnswers(SignedData data, SignerInfo signer) {
        List<byte[]> answers = new ArrayList<>();
        try {
            collect(data.getCRLs(), answers);
            unsigned(signer, REVOCATION_VALUES)
                    .map(RevocationValues::getInstance)
                    .ifPresent(values -> {
                        for (BasicOCSPResponse answer : values.getOcspVals()) {
                            answers.add(wrapped(answer));
                        }
                    });
        } catch (RuntimeException unreadable) {
            // Bouncy Castle reports bad input by a dozen kinds of exception; an answer nobody can read says nothing.
            return List.of();
        }
        return answers.size() > MOST ? List.of() : List.copyOf(answers);
    }

    private static void collect(ASN1Set revocations, List<byte[]> answers) {
        if (revocations == null) {
            return;
        }
        for (ASN1Encodable element : revocations) {
            if (element.toASN1Primitive() instanceof ASN1TaggedObject tagged && tagged.hasContextTag(1)) {
                OtherRevocationInfoFormat other = OtherRevocationInfoFormat.getInstance(tagged, false);
                if (CMSObjectIdentifiers.id_ri_ocsp_response.equals(other.getInfoFormat())) {
                    answers.add(Der.of(other.getInfo()));
                }
            }
        }
    }

    private static byte[] wrapped(BasicOCSPResponse answer) {
        return Der.of(new OCSPResponse(
                new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                new ResponseBytes(OCSPObjectIdentifiers.id_pkix_ocsp_basic, new DEROctetString(Der.of(answer)))));
    }

    /** RFC 3161 token, DER, for {@link TimeStampCheck}. */
    static Optional<byte[]> timeStamp(SignerInfo signer) {
        try {
            return unsigned(signer, PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
                    .map(Der::of);
        } catch (RuntimeException unreadable) {
            // As above.
            return Optional.empty();
        }
    }

    private static Optional<ASN1Encodable> unsigned(SignerInfo signer, ASN1ObjectIdentifier type) {
        if (signer.getUnauthenticatedAttributes() == null) {
            return Optional.empty();
        }
        for (ASN1Encodable element : signer.getUnauthenticatedAttributes()) {
            Attribute attribute = Attribute.getInstance(element);
            if (attribute.getAttrType().equals(type)
                    && attribute.getAttrValues().size() == 1) {
                return Optional.of(attribute.getAttrValues().getObjectAt(0));
            }
        }
        return Optional.empty();
    }
}

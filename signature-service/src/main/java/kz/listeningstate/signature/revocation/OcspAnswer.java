package kz.listeningstate.signature.revocation;

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.signature.algorithm.VerificationKey;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.AlgorithmTriple;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * Reads an OCSP answer (RFC 6960, 4.2) and believes it only when everything about it holds: the responder's signature and
 * right to answer, the certificate it is about, the nonce, its age.
 */
final class OcspAnswer {
    static final int LARGEST = 32 * 1024;
    private static final int MOST_CERTIFICATES = 4;
    private static final int GOOD = 0;
    private static final int REVOKED = 1;

    private final TrustProfile profile;

    OcspAnswer(TrustProfile profile) {
        this.profile = profile;
    }

    /**
     * What the answer says of the certificate at the time of receipt.
     *
     * @param der an OCSPResponse
     * @param freshAt the moment by which its age is judged: now for a live answer, the receipt for one inside a CMS
     * @throws UnusableAnswer when it must not be believed; never another exception, whatever the bytes
     */
    Verdict read(byte[] der, OcspQuestion question, Instant freshAt, Instant receivedAt) {
        UnusableAnswer.unless(der.length <= LARGEST, "too big");
        try {
            OCSPResponse response = OCSPResponse.getInstance(der);
            UnusableAnswer.unless(
                    response.getResponseStatus().getIntValue() == OCSPResponseStatus.SUCCESSFUL,
                    "status " + response.getResponseStatus().getIntValue());
            UnusableAnswer.unless(
                    OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                            response.getResponseBytes().getResponseType()),
                    "no basic response");
            BasicOCSPResponse answer = BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets());
            return read(answer, question, freshAt, receivedAt);
        } catch (UnusableAnswer unusable) {
            throw unusable;
        } catch (RuntimeException | IOException | ParseException e) {
            // Bouncy Castle reports bad input by a dozen kinds of exception; each means an answer nobody can read.
            throw new UnusableAnswer("malformed", e);
        }
    }

    private Verdict read(BasicOCSPResponse answer, OcspQuestion question, Instant freshAt, Instant receivedAt)
            throws IOException, ParseException {
        ResponseData data = answer.getTbsResponseData();
        requireNonce(data.getResponseExtensions(), question.nonce());
        SingleResponse single = about(question, data);
        requireFresh(single, freshAt);
        UnusableAnswer.unless(
                answer.getSignature().getPadBits() == 0
                        && responder(answer, question.issuer(), freshAt)
                                .verifies(
                                        data.getEncoded(ASN1Encoding.DER),
                                        answer.getSignature().getBytes()),
                "the signature does not verify");
        return verdict(single.getCertStatus(), receivedAt);
    }

    private static void requireNonce(Extensions extensions, byte[] nonce) throws IOException {
        if (nonce == null) {
            return;
        }
        Extension echoed =
                extensions == null ? null : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        UnusableAnswer.unless(echoed != null, "no nonce");
        UnusableAnswer.unless(
                Arrays.equals(echoed.getExtnValue().getOctets(), new DEROctetString(nonce).getEncoded()),
                "another nonce");
    }

    private static SingleResponse about(OcspQuestion question, ResponseData data) {
        List<SingleResponse> matching = Stream.of(data.getResponses().toArray())
                .map(SingleResponse::getInstance)
                .filter(single -> question.isAbout(single.getCertID()))
                .toList();
        UnusableAnswer.unless(matching.size() == 1, "not about this certificate");
        return matching.get(0);
    }

    private void requireFresh(SingleResponse single, Instant freshAt) throws ParseException {
        Instant thisUpdate = instant(single.getThisUpdate());
        UnusableAnswer.unless(
                !thisUpdate.isBefore(freshAt.minus(profile.revocation().window())), "too old");
        UnusableAnswer.unless(
                !thisUpdate.isAfter(freshAt.plus(profile.revocation().window())), "from the future");
        ASN1GeneralizedTime nextUpdate = single.getNextUpdate();
        UnusableAnswer.unless(nextUpdate == null || instant(nextUpdate).isAfter(freshAt), "superseded");
    }

    /** The key that may answer for the issuer (RFC 6960, 4.2.2.2): its own, or that of a responder it appointed. */
    private VerificationKey responder(BasicOCSPResponse answer, Issuer issuer, Instant at) throws IOException {
        if (answer.getCerts() == null || answer.getCerts().size() == 0) {
            UnusableAnswer.unless(
                    answer.getSignatureAlgorithm().getAlgorithm().equals(issuer.signatureAlgorithm()),
                    "another algorithm than the issuer's");
            return issuer.key();
        }
        UnusableAnswer.unless(answer.getCerts().size() <= MOST_CERTIFICATES, "too many certificates");
        for (Object element : answer.getCerts().toArray()) {
            Certificate certificate = Certificate.getInstance(element);
            if (isAppointed(certificate, issuer, at)) {
                return key(answer, certificate);
            }
        }
        throw new UnusableAnswer("the responder was not appointed by the issuer");
    }

    private static boolean isAppointed(Certificate responder, Issuer issuer, Instant at) throws IOException {
        Extensions extensions = responder.getTBSCertificate().getExtensions();
        if (extensions == null) {
            return false;
        }
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(extensions);
        AuthorityKeyIdentifier authority = AuthorityKeyIdentifier.fromExtensions(extensions);
        return usage != null
                && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                // Nobody could say whether the responder itself was revoked, so its certificate must not need it.
                && extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null
                && authority != null
                && Arrays.equals(
                        authority.getKeyIdentifierOctets(),
                        java.util.HexFormat.of().parseHex(issuer.keyIdentifier()))
                && responder.getIssuer().equals(issuer.subject())
                && !at.isBefore(responder.getStartDate().getDate().toInstant())
                && !at.isAfter(responder.getEndDate().getDate().toInstant())
                && responder.getSignatureAlgorithm().getAlgorithm().equals(issuer.signatureAlgorithm())
                && issuer.key()
                        .verifies(
                                responder.getTBSCertificate().getEncoded(ASN1Encoding.DER),
                                responder.getSignature().getOctets());
    }

    private VerificationKey key(BasicOCSPResponse answer, Certificate responder) {
        return profile.algorithms().stream()
                .filter(triple ->
                        triple.signature().equals(answer.getSignatureAlgorithm().getAlgorithm())
                                && triple.key()
                                        .equals(responder
                                                .getSubjectPublicKeyInfo()
                                                .getAlgorithm()
                                                .getAlgorithm()))
                .findFirst()
                .map(AlgorithmTriple::algorithm)
                .orElseThrow(() -> new UnusableAnswer("the algorithm is not allowed"))
                .key(responder.getSubjectPublicKeyInfo());
    }

    private static Verdict verdict(CertStatus status, Instant receivedAt) throws ParseException {
        return switch (status.getTagNo()) {
            case GOOD -> Verdict.GOOD;
            // "Revoked 1970-01-01" is the Authority's word for "never issued". Revoked after the receipt still counts.
            case REVOKED ->
                instant(RevokedInfo.getInstance(status.getStatus()).getRevocationTime())
                                .isAfter(receivedAt)
                        ? Verdict.GOOD
                        : Verdict.REVOKED;
            default -> throw new UnusableAnswer("the responder does not know the certificate");
        };
    }

    private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
        return time.getDate().toInstant();
    }
}

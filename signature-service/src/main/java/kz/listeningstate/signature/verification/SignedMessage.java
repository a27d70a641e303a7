package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.ALGORITHM_NOT_ALLOWED;
import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.CMS_SIGNER_COUNT;
import static kz.listeningstate.signature.verification.Refusal.SIGNATURE_INVALID;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import kz.listeningstate.signature.algorithm.VerificationKey;
import kz.listeningstate.signature.trust.AlgorithmTriple;
import kz.listeningstate.signature.trust.TrustProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The parts of a CMS SignedData (RFC 5652) of one signer by issuer and serial number, whose certificate is inside.
 *
 * @param type of the content
 * @param content attached content, if any
 * @param ocspAnswers that it brings along, unverified
 */
record SignedMessage(
        ASN1ObjectIdentifier type,
        Optional<byte[]> content,
        SignerInfo signer,
        Certificate certificate,
        List<byte[]> ocspAnswers) {
    private static final int MOST_CERTIFICATES = 4;

    /** Of the kind NCALayer makes: plain data, version 1, or 5 where an OCSP answer is enclosed (RFC 5652, 5.1). */
    static SignedMessage parse(byte[] der) {
        return parse(der, CMSObjectIdentifiers.data, Set.of(1, 5));
    }

    /** A time-stamp token (RFC 3161, 2.4.2), version 3 as every CMS that holds no plain data. */
    static SignedMessage parseTimeStamp(byte[] der) {
        return parse(der, PKCSObjectIdentifiers.id_ct_TSTInfo, Set.of(3));
    }

    private static SignedMessage parse(byte[] der, ASN1ObjectIdentifier type, Set<Integer> versions) {
        DerShape.check(der);
        ContentInfo outer = ContentInfo.getInstance(parsed(der));
        require(CMSObjectIdentifiers.signedData.equals(outer.getContentType()), "is not signed data");
        SignedData data = SignedData.getInstance(outer.getContent());
        require(versions.stream().anyMatch(data.getVersion()::hasValue), "has another version");
        int signers = data.getSignerInfos().size();
        SignatureRefused.unless(signers == 1, CMS_SIGNER_COUNT, signers + " signers");
        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        require(signer.getVersion().hasValue(1), "names its signer in another way");
        requireDigestListed(data, signer);
        return new SignedMessage(
                type, contentOf(data, type), signer, certificateOf(data, signer), Enclosures.ocspAnswers(data, signer));
    }

    /** The algorithm that the profile allows for this digest, signature and key together. */
    SignatureAlgorithm algorithm(TrustProfile profile) {
        boolean bare = IssuerCheck.hasNoParameters(signer.getDigestAlgorithm())
                && IssuerCheck.hasNoParameters(signer.getDigestEncryptionAlgorithm());
        SignatureRefused.unless(bare, ALGORITHM_NOT_ALLOWED, "algorithm parameters");
        return profile.algorithm(
                        signer.getDigestAlgorithm().getAlgorithm(),
                        signer.getDigestEncryptionAlgorithm().getAlgorithm(),
                        certificate.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm())
                .map(AlgorithmTriple::algorithm)
                .orElseThrow(() -> new SignatureRefused(ALGORITHM_NOT_ALLOWED, "the combination is not listed"));
    }

    /** Verifies the signature itself, over the signed attributes. */
    void requireSigned(SignatureAlgorithm algorithm, SignedAttributes attributes) {
        SignatureRefused.unless(
                key(algorithm)
                        .verifies(
                                attributes.encoded(),
                                signer.getEncryptedDigest().getOctets()),
                SIGNATURE_INVALID,
                "the signature does not verify");
    }

    private VerificationKey key(SignatureAlgorithm algorithm) {
        try {
            return algorithm.key(certificate.getSubjectPublicKeyInfo());
        } catch (IllegalArgumentException e) {
            throw new SignatureRefused(ALGORITHM_NOT_ALLOWED, "the public key", e);
        }
    }

    private static ASN1Primitive parsed(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw new SignatureRefused(CMS_MALFORMED, "the message is no ASN.1", e);
        }
    }

    private static Optional<byte[]> contentOf(SignedData data, ASN1ObjectIdentifier type) {
        ContentInfo inner = data.getEncapContentInfo();
        require(type.equals(inner.getContentType()), "holds another type of content");
        return Optional.ofNullable(inner.getContent())
                .map(octets -> ASN1OctetString.getInstance(octets).getOctets());
    }

    private static void requireDigestListed(SignedData data, SignerInfo signer) {
        for (ASN1Encodable listed : data.getDigestAlgorithms()) {
            if (AlgorithmIdentifier.getInstance(listed)
                    .getAlgorithm()
                    .equals(signer.getDigestAlgorithm().getAlgorithm())) {
                return;
            }
        }
        throw new SignatureRefused(CMS_MALFORMED, "the signer's digest is not among the message's");
    }

    private static Certificate certificateOf(SignedData data, SignerInfo signer) {
        IssuerAndSerialNumber id =
                IssuerAndSerialNumber.getInstance(signer.getSID().getId());
        require(data.getCertificates() != null, "has no certificate");
        require(data.getCertificates().size() <= MOST_CERTIFICATES, "has too many certificates");
        List<Certificate> matches = new ArrayList<>();
        for (ASN1Encodable element : data.getCertificates()) {
            // Other kinds of certificate are tagged and are none of ours.
            if (element.toASN1Primitive() instanceof ASN1Sequence sequence) {
                Certificate certificate = Certificate.getInstance(sequence);
                ASN1Integer serial = certificate.getSerialNumber();
                if (serial.equals(id.getSerialNumber()) && sameBytes(certificate.getIssuer(), id.getName())) {
                    matches.add(certificate);
                }
            }
        }
        require(matches.size() == 1, "does not hold its signer's certificate once");
        return matches.get(0);
    }

    /** X500Name.equals folds case and spaces; an identifier must be the same bytes. */
    private static boolean sameBytes(ASN1Encodable one, ASN1Encodable other) {
        return java.util.Arrays.equals(Der.of(one), Der.of(other));
    }

    private static void require(boolean holds, String what) {
        SignatureRefused.unless(holds, CMS_MALFORMED, "the message " + what);
    }
}

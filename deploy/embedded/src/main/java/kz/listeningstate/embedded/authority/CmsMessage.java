package kz.listeningstate.embedded.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.OtherRevocationInfoFormat;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The CMS (RFC 5652) that NCALayer makes: one signer by issuer and serial number, only the leaf inside. Version 1, or 5
 * with an OCSP answer in it (RFC 5652, 5.1). A time-stamp token has the same build.
 *
 * @param type of the content
 * @param attached the content is inside
 * @param certified the signer's certificate is inside
 */
public record CmsMessage(ASN1ObjectIdentifier type, boolean attached, boolean certified, Enclosures enclosures) {

    /**
     * A DER-encoded CMS over the content.
     *
     * @param detached whether the content is left out
     * @param key the private half of the leaf's key
     */
    public static byte[] sign(
            byte[] content, boolean detached, X509CertificateHolder leaf, KeyMaterial key, Instant signingTime) {
        return new CmsMessage(CMSObjectIdentifiers.data, !detached, true, Enclosures.NONE)
                .sign(content, new DemoIdentity.Minted(leaf, key), signingTime);
    }

    byte[] sign(byte[] content, DemoIdentity.Minted signer, Instant signingTime) {
        return der(signed(content, signer, signingTime));
    }

    ContentInfo signed(byte[] content, DemoIdentity.Minted signer, Instant signingTime) {
        KeyMaterial key = signer.key();
        X509CertificateHolder leaf = signer.certificate();
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(CMSAttributes.contentType, type));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(Date.from(signingTime))));
        attributes.add(attribute(
                CMSAttributes.messageDigest, new DEROctetString(KeyMaterial.digest(key.algorithm(), content))));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(leaf)));
        DERSet signed = new DERSet(attributes);
        byte[] signature = key.sign(der(signed));

        SignerInfo info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(leaf.getIssuer(), leaf.getSerialNumber())),
                NcaProfile.digestAlgorithm(key.algorithm()),
                signed,
                NcaProfile.signatureAlgorithm(key.algorithm()),
                new DEROctetString(signature),
                timeStamp(signature));
        SignedData data = new SignedData(
                new DERSet(NcaProfile.digestAlgorithm(key.algorithm())),
                new ContentInfo(type, attached ? new DEROctetString(content) : null),
                certified ? new DERSet(leaf.toASN1Structure()) : null,
                revocationInfo(),
                new DERSet(info));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data);
    }

    /** RFC 5035: SHA-256 of the certificate, so that no other certificate of the same key can be put in its place. */
    private static SigningCertificateV2 signingCertificate(X509CertificateHolder leaf) {
        byte[] hash = KeyMaterial.digest(Algorithm.RSA, der(leaf.toASN1Structure()));
        IssuerSerial serial =
                new IssuerSerial(new GeneralNames(new GeneralName(leaf.getIssuer())), leaf.getSerialNumber());
        return new SigningCertificateV2(new ESSCertIDv2(null, hash, serial));
    }

    /** RFC 3161, appendix A. */
    private ASN1Set timeStamp(byte[] signature) {
        if (enclosures.timeStamp() == null) {
            return null;
        }
        ContentInfo token = ContentInfo.getInstance(enclosures.timeStamp().apply(signature));
        return new DERSet(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, token));
    }

    /** RFC 5940, 2.1. */
    private ASN1Set revocationInfo() {
        if (enclosures.ocspResponse() == null) {
            return null;
        }
        OtherRevocationInfoFormat answer = new OtherRevocationInfoFormat(
                CMSObjectIdentifiers.id_ri_ocsp_response, OCSPResponse.getInstance(enclosures.ocspResponse()));
        return new DERSet(new DERTaggedObject(false, 1, answer));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static byte[] der(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

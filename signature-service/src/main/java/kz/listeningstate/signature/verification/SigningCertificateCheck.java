package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.SIGNING_CERTIFICATE_MISMATCH;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import kz.listeningstate.signature.algorithm.SignatureAlgorithm;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * The attributes that tie a signature to one certificate (RFC 2634, 5.4 and RFC 5035). The Authority's older software
 * leaves them out; one that is there must name the signer's certificate first. SHA-1 in version 1 only adds a
 * condition and decides nothing alone.
 */
final class SigningCertificateCheck {
    private static final Map<ASN1ObjectIdentifier, String> SHA = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");
    private static final ASN1ObjectIdentifier STREEBOG_512 = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3");

    private SigningCertificateCheck() {}

    static void check(SignedAttributes attributes, Certificate certificate) {
        byte[] der = Der.of(certificate);
        attributes
                .value(PKCSObjectIdentifiers.id_aa_signingCertificate)
                .map(value -> SigningCertificate.getInstance(value).getCerts()[0])
                .ifPresent(id -> require(matches(id, der, certificate)));
        attributes
                .value(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                .map(value -> SigningCertificateV2.getInstance(value).getCerts()[0])
                .ifPresent(id -> require(matches(id, der, certificate)));
    }

    /** As {@link #check}, for those who may not leave it out, such as time-stamp authorities (RFC 3161, 2.4.2). */
    static void require(SignedAttributes attributes, Certificate certificate) {
        require(attributes.value(PKCSObjectIdentifiers.id_aa_signingCertificate).isPresent()
                || attributes
                        .value(PKCSObjectIdentifiers.id_aa_signingCertificateV2)
                        .isPresent());
        check(attributes, certificate);
    }

    private static boolean matches(ESSCertID id, byte[] der, Certificate certificate) {
        return MessageDigest.isEqual(id.getCertHash(), sha("SHA-1", der)) && names(id.getIssuerSerial(), certificate);
    }

    private static boolean matches(ESSCertIDv2 id, byte[] der, Certificate certificate) {
        return digest(id.getHashAlgorithm().getAlgorithm(), der)
                        .filter(hash -> MessageDigest.isEqual(id.getCertHash(), hash))
                        .isPresent()
                && names(id.getIssuerSerial(), certificate);
    }

    /** Issuer and serial number are optional; the hash alone identifies the certificate. */
    private static boolean names(IssuerSerial serial, Certificate certificate) {
        if (serial == null) {
            return true;
        }
        GeneralName[] names = serial.getIssuer().getNames();
        return serial.getSerial().equals(certificate.getSerialNumber())
                && names.length == 1
                && names[0].getTagNo() == GeneralName.directoryName
                && names[0].getName().equals(certificate.getIssuer());
    }

    private static Optional<byte[]> digest(ASN1ObjectIdentifier algorithm, byte[] content) {
        if (STREEBOG_512.equals(algorithm)) {
            return Optional.of(SignatureAlgorithm.GOST_2015_512.digest(content));
        }
        return Optional.ofNullable(SHA.get(algorithm)).map(name -> sha(name, content));
    }

    private static byte[] sha(String name, byte[] content) {
        try {
            return MessageDigest.getInstance(name).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every Java platform has " + name, e);
        }
    }

    private static void require(boolean holds) {
        SignatureRefused.unless(holds, SIGNING_CERTIFICATE_MISMATCH, "no attribute names this certificate");
    }
}

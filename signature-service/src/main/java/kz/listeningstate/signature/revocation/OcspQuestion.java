package kz.listeningstate.signature.revocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import kz.listeningstate.signature.trust.Issuer;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/**
 * One certificate asked after (RFC 6960, 4.1).
 *
 * @param serial of the certificate
 * @param nonce that a live answer must repeat (RFC 8954); null for an answer found in a CMS
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OcspQuestion(Issuer issuer, ASN1Integer serial, byte[] nonce) {
    private static final Map<ASN1ObjectIdentifier, String> HASHES =
            Map.of(NISTObjectIdentifiers.id_sha256, "SHA-256", OIWObjectIdentifiers.idSHA1, "SHA-1");

    /** DER of the request, by SHA-256. */
    byte[] request() {
        Extensions extensions = new Extensions(nonceExtension());
        TBSRequest request = new TBSRequest(
                null, new DERSequence(new Request(id(NISTObjectIdentifiers.id_sha256), null)), extensions);
        try {
            return new OCSPRequest(request, null).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Extension nonceExtension() {
        try {
            return new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an answer about that id is about this certificate; SHA-1 only names it and decides nothing alone. */
    boolean isAbout(CertID other) {
        if (!HASHES.containsKey(other.getHashAlgorithm().getAlgorithm())) {
            return false;
        }
        CertID own = id(other.getHashAlgorithm().getAlgorithm());
        return own.getSerialNumber().equals(other.getSerialNumber())
                && Arrays.equals(
                        own.getIssuerNameHash().getOctets(),
                        other.getIssuerNameHash().getOctets())
                && Arrays.equals(
                        own.getIssuerKeyHash().getOctets(),
                        other.getIssuerKeyHash().getOctets());
    }

    private CertID id(ASN1ObjectIdentifier algorithm) {
        try {
            MessageDigest hash = MessageDigest.getInstance(HASHES.get(algorithm));
            byte[] name = hash.digest(issuer.subject().getEncoded(ASN1Encoding.DER));
            byte[] key = hash.digest(issuer.certificate()
                    .getSubjectPublicKeyInfo()
                    .getPublicKeyData()
                    .getBytes());
            return new CertID(
                    new AlgorithmIdentifier(algorithm), new DEROctetString(name), new DEROctetString(key), serial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError("every Java platform has SHA-1 and SHA-256", e);
        }
    }
}

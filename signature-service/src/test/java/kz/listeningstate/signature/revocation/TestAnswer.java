package kz.listeningstate.signature.revocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** An OCSP answer, built piece by piece so that a test can bend any one of them; honest until then. */
final class TestAnswer {
    final List<CertID> about = new ArrayList<>();
    final List<Certificate> enclosed = new ArrayList<>();
    final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new HashMap<>();
    CertStatus status = new CertStatus();
    ASN1ObjectIdentifier type = OCSPObjectIdentifiers.id_pkix_ocsp_basic;
    Instant thisUpdate;
    Instant nextUpdate;
    KeyMaterial signer;
    AlgorithmIdentifier algorithm;

    /** Of the responder's certificate. */
    X500Name issuer;

    Instant notBefore;
    Instant notAfter;
    KeyMaterial appointedBy;
    AlgorithmIdentifier appointedUnder;
    boolean sendsCertificate = true;
    int padBits;

    private final KeyMaterial responder;

    TestAnswer(CertificateAuthority authority, KeyMaterial responder, CertID id, Instant now) {
        this.responder = responder;
        this.signer = responder;
        this.algorithm = NcaProfile.signatureAlgorithm(responder.algorithm());
        this.thisUpdate = now;
        this.issuer = authority.certificate().getSubject();
        this.notBefore = now.minus(Duration.ofDays(1));
        this.notAfter = now.plus(Duration.ofDays(1));
        this.appointedBy = authority.key();
        this.appointedUnder = NcaProfile.signatureAlgorithm(authority.key().algorithm());
        about.add(id);
        extensions.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
        extensions.put(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, DERNull.INSTANCE);
        extensions.put(
                Extension.authorityKeyIdentifier,
                new AuthorityKeyIdentifier(SubjectKeyIdentifier.fromExtensions(
                                authority.certificate().getExtensions())
                        .getKeyIdentifier()));
    }

    TestAnswer with(java.util.function.Consumer<TestAnswer> change) {
        change.accept(this);
        return this;
    }

    byte[] der() {
        ASN1Encodable[] singles = about.stream()
                .map(id -> new SingleResponse(id, status, time(thisUpdate), time(nextUpdate), (Extensions) null))
                .toArray(ASN1Encodable[]::new);
        ResponseData data = new ResponseData(
                new ResponderID(new X500Name("CN=OCSP RESPONDER")),
                time(thisUpdate),
                new DERSequence(singles),
                (Extensions) null);
        List<Certificate> certificates = new ArrayList<>(enclosed);
        if (sendsCertificate) {
            certificates.add(certificate());
        }
        BasicOCSPResponse answer = new BasicOCSPResponse(
                data,
                algorithm,
                signature(signer, encoded(data), padBits),
                certificates.isEmpty() ? null : new DERSequence(certificates.toArray(ASN1Encodable[]::new)));
        return encoded(new OCSPResponse(
                new OCSPResponseStatus(OCSPResponseStatus.SUCCESSFUL),
                new ResponseBytes(type, new DEROctetString(encoded(answer)))));
    }

    private Certificate certificate() {
        V3TBSCertificateGenerator tbs = new V3TBSCertificateGenerator();
        tbs.setSerialNumber(new org.bouncycastle.asn1.ASN1Integer(BigInteger.TEN));
        tbs.setIssuer(issuer);
        tbs.setSubject(new X500Name("CN=OCSP RESPONDER"));
        tbs.setSignature(appointedUnder);
        tbs.setStartDate(new Time(Date.from(notBefore)));
        tbs.setEndDate(new Time(Date.from(notAfter)));
        tbs.setSubjectPublicKeyInfo(responder.publicKey());
        if (!extensions.isEmpty()) {
            tbs.setExtensions(new Extensions(extensions.entrySet().stream()
                    .map(one -> new Extension(one.getKey(), false, encoded(one.getValue())))
                    .toArray(Extension[]::new)));
        }
        ASN1Encodable content = tbs.generateTBSCertificate();
        return Certificate.getInstance(new DERSequence(
                new ASN1Encodable[] {content, appointedUnder, new DERBitString(appointedBy.sign(encoded(content)))}));
    }

    /** A good signature, at whose end so many bits are zero and declared unused. */
    static DERBitString signature(KeyMaterial signer, byte[] message, int unused) {
        byte[] value;
        do {
            value = signer.sign(message);
        } while ((value[value.length - 1] & ((1 << unused) - 1)) != 0);
        return new DERBitString(value, unused);
    }

    private static ASN1GeneralizedTime time(Instant moment) {
        return moment == null ? null : new DERGeneralizedTime(Date.from(moment));
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

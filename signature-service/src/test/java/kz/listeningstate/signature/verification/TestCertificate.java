package kz.listeningstate.signature.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.cert.X509CertificateHolder;

/** A citizen's certificate, copied field by field so that a test can bend any one of them; the authority signs it all. */
final class TestCertificate {
    final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
    X500Name subject;
    X500Name issuer;
    Instant notBefore;
    Instant notAfter;
    SubjectPublicKeyInfo key;
    KeyMaterial authority;
    AlgorithmIdentifier innerAlgorithm;
    UnaryOperator<byte[]> turn = signature -> signature;
    int padBits;
    private final ASN1Integer serial;

    private TestCertificate(TBSCertificate copied, KeyMaterial authority) {
        this.subject = copied.getSubject();
        this.issuer = copied.getIssuer();
        this.notBefore = copied.getStartDate().getDate().toInstant();
        this.notAfter = copied.getEndDate().getDate().toInstant();
        this.key = copied.getSubjectPublicKeyInfo();
        this.serial = copied.getSerialNumber();
        this.authority = authority;
        this.innerAlgorithm = NcaProfile.signatureAlgorithm(authority.algorithm());
        for (ASN1ObjectIdentifier oid : copied.getExtensions().getExtensionOIDs()) {
            extensions.put(oid, copied.getExtensions().getExtension(oid));
        }
    }

    static TestCertificate of(CertificateAuthority authority, DemoIdentity citizen) {
        return new TestCertificate(citizen.certificate().toASN1Structure().getTBSCertificate(), authority.key());
    }

    TestCertificate with(java.util.function.Consumer<TestCertificate> change) {
        change.accept(this);
        return this;
    }

    TestCertificate extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        return extension(oid, critical, Der.of(value));
    }

    TestCertificate extension(ASN1ObjectIdentifier oid, boolean critical, byte[] value) {
        extensions.put(oid, new Extension(oid, critical, value));
        return this;
    }

    TestCertificate without(ASN1ObjectIdentifier oid) {
        extensions.remove(oid);
        return this;
    }

    X509CertificateHolder build() {
        V3TBSCertificateGenerator tbs = new V3TBSCertificateGenerator();
        tbs.setSerialNumber(serial);
        tbs.setIssuer(issuer);
        tbs.setSubject(subject);
        tbs.setSignature(innerAlgorithm);
        tbs.setStartDate(new Time(Date.from(notBefore)));
        tbs.setEndDate(new Time(Date.from(notAfter)));
        tbs.setSubjectPublicKeyInfo(key);
        if (!extensions.isEmpty()) {
            tbs.setExtensions(new Extensions(extensions.values().toArray(Extension[]::new)));
        }
        TBSCertificate content = tbs.generateTBSCertificate();
        byte[] signature;
        do {
            // Bits declared unused must be zero.
            signature = turn.apply(authority.sign(Der.of(content)));
        } while (padBits > 0 && (signature[signature.length - 1] & ((1 << padBits) - 1)) != 0);
        ASN1Encodable[] parts = {
            content, NcaProfile.signatureAlgorithm(authority.algorithm()), new DERBitString(signature, padBits)
        };
        return new X509CertificateHolder(Certificate.getInstance(new DERSequence(parts)));
    }

    /** The same key information with other bits. */
    static SubjectPublicKeyInfo key(AlgorithmIdentifier algorithm, byte[] bits) {
        return new SubjectPublicKeyInfo(algorithm, bits);
    }

    /** Key information whose last bits are declared unused. */
    static SubjectPublicKeyInfo padded(SubjectPublicKeyInfo info, int bits) {
        try {
            byte[] der = info.getEncoded("DER");
            int unused = der.length - info.getPublicKeyData().getBytes().length - 1;
            der[unused] = (byte) bits;
            der[der.length - 1] &= (byte) (0xff << bits);
            return SubjectPublicKeyInfo.getInstance(der);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

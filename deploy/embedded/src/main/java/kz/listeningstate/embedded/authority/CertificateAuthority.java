package kz.listeningstate.embedded.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * A certificate of the demo authority together with its key: a root, or an issuing authority under it.
 *
 * @param register is told of every end user's certificate issued
 */
public record CertificateAuthority(
        X509CertificateHolder certificate, KeyMaterial key, Consumer<X509CertificateHolder> register) {

    /** One that keeps no register of what it issues. */
    public CertificateAuthority(X509CertificateHolder certificate, KeyMaterial key) {
        this(certificate, key, issued -> {});
    }

    static CertificateAuthority root(String name, KeyMaterial key, Instant from, Instant until) {
        X500Name dn = authorityName(name);
        CertificateAuthority self = new CertificateAuthority(null, key);
        X509v3CertificateBuilder builder = self.builder(dn, dn, key, from, until);
        self.authorityExtensions(builder, dn, key, NcaProfile.POLICY_ROOT);
        return new CertificateAuthority(builder.build(contentSigner(key)), key);
    }

    CertificateAuthority issuing(String name, KeyMaterial subordinate, Instant from, Instant until) {
        X509v3CertificateBuilder builder =
                builder(certificate.getSubject(), authorityName(name), subordinate, from, until);
        authorityExtensions(builder, certificate.getSubject(), subordinate, NcaProfile.POLICY);
        return new CertificateAuthority(builder.build(contentSigner(key)), subordinate);
    }

    /** Signs an end user's certificate with the extensions of the National Certification Authority. */
    public X509CertificateHolder issue(Leaf leaf, KeyMaterial holder) {
        X509v3CertificateBuilder builder =
                builder(certificate.getSubject(), leaf.subject(), holder, leaf.notBefore(), leaf.notAfter());
        add(builder, Extension.keyUsage, true, new KeyUsage(leaf.keyUsage()));
        add(builder, Extension.certificatePolicies, false, policies(leaf.policy()));
        add(builder, Extension.extendedKeyUsage, false, roles(leaf));
        identifiers(builder, holder);
        X509CertificateHolder issued = builder.build(contentSigner(key));
        register.accept(issued);
        return issued;
    }

    /** Signs a certificate for one of the authority's own services, with or without what makes it fit for that. */
    X509CertificateHolder issue(Delegate role, boolean withPurpose, KeyMaterial holder, Instant from, Instant until) {
        X509v3CertificateBuilder builder =
                builder(certificate.getSubject(), role.subject(certificate), holder, from, until);
        if (role == Delegate.OCSP) {
            add(builder, Extension.keyUsage, false, new KeyUsage(KeyUsage.digitalSignature));
            add(builder, OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
        if (withPurpose) {
            // RFC 3161 wants it critical for time stamps; in a responder's certificate the Authority does not mark it.
            add(builder, Extension.extendedKeyUsage, role == Delegate.TSP, new ExtendedKeyUsage(role.purpose()));
        }
        identifiers(builder, holder);
        return builder.build(contentSigner(key));
    }

    private void identifiers(X509v3CertificateBuilder builder, KeyMaterial holder) {
        add(builder, Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(markedIdentifier(holder)));
        add(builder, Extension.authorityKeyIdentifier, false, authorityKeyIdentifier());
        if (holder.algorithm() == Algorithm.GOST) {
            add(builder, NcaProfile.KEY_STORAGE, false, new DERSequence(NcaProfile.KEY_STORAGE_FILE));
        }
    }

    AuthorityKeyIdentifier authorityKeyIdentifier() {
        return new AuthorityKeyIdentifier(markedIdentifier(key));
    }

    private X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyMaterial holder, Instant from, Instant until) {
        return new X509v3CertificateBuilder(
                issuer, serialNumber(holder), Date.from(from), Date.from(until), subject, holder.publicKey());
    }

    private void authorityExtensions(
            X509v3CertificateBuilder builder, X500Name issuer, KeyMaterial subject, ASN1ObjectIdentifier policy) {
        add(builder, Extension.basicConstraints, true, new BasicConstraints(true));
        add(builder, Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        add(builder, Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(markedIdentifier(subject)));
        add(
                builder,
                Extension.authorityKeyIdentifier,
                false,
                new AuthorityKeyIdentifier(
                        markedIdentifier(key), new GeneralNames(new GeneralName(issuer)), serialNumber(key)));
        add(builder, Extension.certificatePolicies, false, policies(policy));
    }

    private static X500Name authorityName(String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .addRDN(BCStyle.C, "KZ")
                .build();
    }

    private static CertificatePolicies policies(ASN1ObjectIdentifier policy) {
        PolicyQualifierInfo statement = new PolicyQualifierInfo(NcaProfile.PRACTICE_STATEMENT);
        return new CertificatePolicies(new PolicyInformation(policy, new DERSequence(statement)));
    }

    private static ExtendedKeyUsage roles(Leaf leaf) {
        return new ExtendedKeyUsage(
                leaf.extendedKeyUsages().stream().map(KeyPurposeId::getInstance).toArray(KeyPurposeId[]::new));
    }

    /** The Authority derives the serial number from the key identifier, whose sign bit it clears. */
    private static BigInteger serialNumber(KeyMaterial holder) {
        byte[] number = markedIdentifier(holder);
        number[0] = (byte) (number[0] & 0x7f);
        return new BigInteger(1, number);
    }

    private static byte[] markedIdentifier(KeyMaterial holder) {
        byte[] identifier = holder.keyIdentifier();
        identifier[0] = (byte) (identifier[0] | 0x10);
        return identifier;
    }

    private static void add(
            X509v3CertificateBuilder builder,
            ASN1ObjectIdentifier oid,
            boolean critical,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            builder.addExtension(oid, critical, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContentSigner contentSigner(KeyMaterial key) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return NcaProfile.signatureAlgorithm(key.algorithm());
            }

            @Override
            public OutputStream getOutputStream() {
                return message;
            }

            @Override
            public byte[] getSignature() {
                return key.sign(message.toByteArray());
            }
        };
    }
}

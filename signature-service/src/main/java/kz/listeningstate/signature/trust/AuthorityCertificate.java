package kz.listeningstate.signature.trust;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.io.pem.PemReader;

/** A certification authority's certificate as read, with the questions that decide whether it may issue. */
record AuthorityCertificate(String file, X509CertificateHolder certificate) {

    static AuthorityCertificate read(String file, byte[] bytes) {
        try {
            return new AuthorityCertificate(file, new X509CertificateHolder(isPem(bytes) ? unwrapped(bytes) : bytes));
        } catch (IOException | RuntimeException e) {
            throw new UntrustedAuthority("Certificate " + file + " of the trust profile cannot be read.", e);
        }
    }

    private static boolean isPem(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == '-';
    }

    private static byte[] unwrapped(byte[] bytes) throws IOException {
        try (PemReader reader = new PemReader(
                new java.io.StringReader(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII)))) {
            return reader.readPemObject().getContent();
        }
    }

    /** The triple under which this authority signs. */
    AlgorithmTriple triple(List<AlgorithmTriple> algorithms) {
        return algorithms.stream()
                .filter(triple -> triple.key()
                                .equals(certificate
                                        .getSubjectPublicKeyInfo()
                                        .getAlgorithm()
                                        .getAlgorithm())
                        && triple.signature()
                                .equals(certificate.getSignatureAlgorithm().getAlgorithm()))
                .findFirst()
                .orElseThrow(() -> new UntrustedAuthority(
                        "Certificate " + file + " uses an algorithm that the trust profile does not allow."));
    }

    X500Name subject() {
        return certificate.getSubject();
    }

    String keyIdentifier() {
        SubjectKeyIdentifier id = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
        if (id == null) {
            throw new UntrustedAuthority("Certificate " + file + " has no subject key identifier.");
        }
        return HexFormat.of().formatHex(id.getKeyIdentifier());
    }

    /** RFC 5280, 4.2.1.3 and 4.2.1.9: an authority with the right to sign certificates. */
    boolean mayIssue() {
        BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
        KeyUsage usage = KeyUsage.fromExtensions(certificate.getExtensions());
        return constraints != null && constraints.isCA() && usage != null && usage.hasUsages(KeyUsage.keyCertSign);
    }

    boolean isIssuedBy(AuthorityCertificate issuer, List<AlgorithmTriple> algorithms) {
        return certificate.getIssuer().equals(issuer.subject())
                && issuerKeyIdentifier().map(issuer.keyIdentifier()::equals).orElse(true)
                && issuer.signed(certificate, issuer.triple(algorithms));
    }

    private Optional<String> issuerKeyIdentifier() {
        return Optional.ofNullable(AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions()))
                .map(AuthorityKeyIdentifier::getKeyIdentifierOctets)
                .map(HexFormat.of()::formatHex);
    }

    private boolean signed(X509CertificateHolder other, AlgorithmTriple triple) {
        try {
            return other.getSignatureAlgorithm().getAlgorithm().equals(triple.signature())
                    && triple.algorithm()
                            .key(certificate.getSubjectPublicKeyInfo())
                            .verifies(
                                    other.toASN1Structure().getTBSCertificate().getEncoded("DER"),
                                    other.getSignature());
        } catch (IOException e) {
            throw new UntrustedAuthority("Certificate " + file + " cannot be encoded.", e);
        }
    }
}

package kz.listeningstate.embedded.authority;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;

/** Work that an issuing authority leaves to a key of its own; names and purposes as found in the Authority's answers. */
enum Delegate {
    /** RFC 6960, 4.2.2.2. */
    OCSP("OCSP RESPONDER", KeyPurposeId.id_kp_OCSPSigning),
    /** RFC 3161, 2.3. */
    TSP("СЕРВИС МЕТКИ ВРЕМЕНИ", KeyPurposeId.id_kp_timeStamping);

    private final String title;
    private final KeyPurposeId purpose;

    Delegate(String title, KeyPurposeId purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    KeyPurposeId purpose() {
        return purpose;
    }

    X500Name subject(X509CertificateHolder issuer) {
        String organisation = IETFUtils.valueToString(
                issuer.getSubject().getRDNs(BCStyle.CN)[0].getFirst().getValue());
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, title)
                .addRDN(BCStyle.C, "KZ")
                .addRDN(BCStyle.O, organisation)
                .build();
    }
}

package kz.listeningstate.embedded.authority;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Object identifiers of the National Certification Authority (НУЦ РК), arc 1.2.398 = Kazakhstan. */
public final class NcaProfile {
    public static final ASN1ObjectIdentifier GOST_KEY = oid("1.2.398.3.10.1.1.2.2");
    public static final ASN1ObjectIdentifier GOST_CURVE = oid("1.2.398.3.10.1.1.2.2.1");
    public static final ASN1ObjectIdentifier GOST_SIGNATURE = oid("1.2.398.3.10.1.1.2.3.2");
    public static final ASN1ObjectIdentifier GOST_DIGEST = oid("1.2.398.3.10.1.3.3");

    public static final ASN1ObjectIdentifier SIGN = oid("1.3.6.1.5.5.7.3.4");
    public static final ASN1ObjectIdentifier AUTHENTICATE = oid("1.3.6.1.5.5.7.3.2");
    public static final ASN1ObjectIdentifier INDIVIDUAL = oid("1.2.398.3.3.4.1.1");
    public static final ASN1ObjectIdentifier INDIVIDUAL_INFORMATION_SYSTEM = oid("1.2.398.3.3.4.1.1.1");
    public static final ASN1ObjectIdentifier LEGAL_ENTITY = oid("1.2.398.3.3.4.1.2");
    public static final ASN1ObjectIdentifier LEGAL_ENTITY_HEAD = oid("1.2.398.3.3.4.1.2.1");
    public static final ASN1ObjectIdentifier LEGAL_ENTITY_SIGNATORY = oid("1.2.398.3.3.4.1.2.2");

    public static final ASN1ObjectIdentifier POLICY_ROOT = oid("1.2.398.3.1.2");
    public static final ASN1ObjectIdentifier POLICY = oid("1.2.398.3.3.2");
    public static final ASN1ObjectIdentifier POLICY_RSA_SIGN = oid("1.2.398.3.3.2.3");
    public static final ASN1ObjectIdentifier POLICY_RSA_AUTHENTICATE = oid("1.2.398.3.3.2.4");
    /** Policies of the time-stamp authority; the last is the one it follows for GOST 34.310-2015. */
    public static final List<ASN1ObjectIdentifier> TIME_STAMP_POLICIES = List.of(
            oid("1.2.398.3.3.2.6.1"), oid("1.2.398.3.3.2.6.2"), oid("1.2.398.3.3.2.6.3"), oid("1.2.398.3.3.2.6.4"));

    /** Private extension of GOST leaves: where the key is kept. */
    static final ASN1ObjectIdentifier KEY_STORAGE = oid("1.2.398.3.3.5");

    static final ASN1ObjectIdentifier KEY_STORAGE_FILE = oid("1.2.398.3.3.5.1.1");
    static final String PRACTICE_STATEMENT = "http://pki.gov.kz/cps";

    private NcaProfile() {}

    public static AlgorithmIdentifier signatureAlgorithm(Algorithm algorithm) {
        return withNull(algorithm == Algorithm.GOST ? GOST_SIGNATURE : PKCSObjectIdentifiers.sha256WithRSAEncryption);
    }

    public static AlgorithmIdentifier digestAlgorithm(Algorithm algorithm) {
        return withNull(algorithm == Algorithm.GOST ? GOST_DIGEST : NISTObjectIdentifiers.id_sha256);
    }

    private static AlgorithmIdentifier withNull(ASN1ObjectIdentifier oid) {
        return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }

    private static ASN1ObjectIdentifier oid(String dotted) {
        return new ASN1ObjectIdentifier(dotted);
    }
}

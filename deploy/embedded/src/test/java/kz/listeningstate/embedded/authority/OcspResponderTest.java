package kz.listeningstate.embedded.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.junit.jupiter.api.Test;

/** Answers as a distrustful client reads them, beside those of the real Authority. */
class OcspResponderTest {
    private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final BigInteger NEVER_ISSUED = BigInteger.valueOf(4711);

    private final DemoAuthority authority = TestAuthority.at(Clock.fixed(TestAuthority.NOW, ZoneOffset.UTC));
    private final OcspResponder responder = new OcspResponder(authority, new Delegates(authority));

    /** What a client may find wrong with an answer. */
    private enum Fault {
        NONCE,
        CERT_ID,
        TOO_OLD,
        NOT_YET,
        SIGNATURE,
        RESPONDER_NOT_SIGNED_BY_ISSUER,
        RESPONDER_WITHOUT_PURPOSE,
        STATUS_UNKNOWN
    }

    @Test
    void everyLieIsThatLieAndNoOther() throws Exception {
        Map<Behaviour, Set<Fault>> expected = new EnumMap<>(Behaviour.class);
        expected.put(Behaviour.HONEST, Set.of());
        expected.put(Behaviour.WRONG_NONCE, Set.of(Fault.NONCE));
        expected.put(Behaviour.NO_NONCE, Set.of(Fault.NONCE));
        expected.put(Behaviour.WRONG_CERT_ID, Set.of(Fault.CERT_ID));
        expected.put(Behaviour.STALE, Set.of(Fault.TOO_OLD));
        expected.put(Behaviour.FUTURE, Set.of(Fault.NOT_YET));
        expected.put(Behaviour.BAD_SIGNATURE, Set.of(Fault.SIGNATURE));
        expected.put(Behaviour.UNSIGNED_BY_US, Set.of(Fault.RESPONDER_NOT_SIGNED_BY_ISSUER));
        expected.put(Behaviour.RESPONDER_WITHOUT_EKU, Set.of(Fault.RESPONDER_WITHOUT_PURPOSE));
        expected.put(Behaviour.UNKNOWN_STATUS, Set.of(Fault.STATUS_UNKNOWN));
        for (Algorithm algorithm : Algorithm.values()) {
            CertificateID id = id(algorithm, NISTObjectIdentifiers.id_sha256, good(algorithm));
            for (Map.Entry<Behaviour, Set<Fault>> lie : expected.entrySet()) {
                BasicOCSPResp answer = basic(responder.answer(request(NONCE, id), lie.getKey()));
                assertEquals(lie.getValue(), faults(algorithm, id, answer), algorithm + " " + lie.getKey());
            }
        }
        CertificateID id = id(Algorithm.RSA, NISTObjectIdentifiers.id_sha256, good(Algorithm.RSA));
        OCSPResp later = new OCSPResp(responder.answer(request(NONCE, id), Behaviour.TRY_LATER));
        assertEquals(OCSPRespBuilder.TRY_LATER, later.getStatus());
        assertNull(later.getResponseObject());
    }

    @Test
    void issuersAreFoundByEitherDigest() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            for (ASN1ObjectIdentifier digest : List.of(OIWObjectIdentifiers.idSHA1, NISTObjectIdentifiers.id_sha256)) {
                CertificateID id = id(algorithm, digest, good(algorithm));
                BasicOCSPResp answer = basic(responder.answer(request(null, id), Behaviour.HONEST));
                assertEquals(Set.of(Fault.NONCE), faults(algorithm, id, answer));
                assertNull(answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
            }
        }
    }

    @Test
    void aRevokedCertificateSaysWhenAndWhy() throws Exception {
        X509CertificateHolder leaf = authority.find("citizen-70").orElseThrow().certificate();
        authority.revocations().revoke(leaf, 1);
        Algorithm algorithm = authority.issuerOf(leaf);
        RevokedStatus status = assertInstanceOf(RevokedStatus.class, status(algorithm, leaf.getSerialNumber()));
        assertEquals(Date.from(TestAuthority.NOW), status.getRevocationTime());
        assertEquals(1, status.getRevocationReason());

        X509CertificateHolder other = authority.find("citizen-71").orElseThrow().certificate();
        authority.revocations().revoke(other, 0);
        assertFalse(assertInstanceOf(RevokedStatus.class, status(authority.issuerOf(other), other.getSerialNumber()))
                .hasRevocationReason());
    }

    @Test
    void whatWasNeverIssuedIsOnHoldSince1970() throws Exception {
        for (Algorithm algorithm : Algorithm.values()) {
            RevokedStatus status = assertInstanceOf(RevokedStatus.class, status(algorithm, NEVER_ISSUED));
            assertEquals(Date.from(Instant.EPOCH), status.getRevocationTime());
            assertEquals(6, status.getRevocationReason());
        }
    }

    @Test
    void looksAsTheAuthoritysOwnAnswers() throws Exception {
        CertificateID id = id(Algorithm.GOST, NISTObjectIdentifiers.id_sha256, NEVER_ISSUED);
        BasicOCSPResp ours = basic(responder.answer(request(NONCE, id), Behaviour.HONEST));
        X509CertificateHolder authorityOfRealOnes =
                new X509CertificateHolder(TestAuthority.real("nca_gost2015_test.cer"));
        for (String name : List.of("ocsp_response_individual_2015.bin", "ocsp_response_ceo_2015_revoked.bin")) {
            BasicOCSPResp real = basic(TestAuthority.real(name));
            assertEquals(outline(real), outline(ours));
            X509CertificateHolder realResponder = real.getCerts()[0];
            for (ASN1ObjectIdentifier same : List.of(
                    Extension.keyUsage,
                    Extension.extendedKeyUsage,
                    OCSPObjectIdentifiers.id_pkix_ocsp_nocheck,
                    NcaProfile.KEY_STORAGE)) {
                assertEquals(realResponder.getExtension(same), ours.getCerts()[0].getExtension(same));
            }
            assertTrue(real.getResponses()[0]
                    .getCertID()
                    .matchesIssuer(authorityOfRealOnes, new BcDigestCalculatorProvider()));
            assertTrue(real.isSignatureValid(new NcaVerifier(realResponder)));
            assertTrue(realResponder.isSignatureValid(new NcaVerifier(authorityOfRealOnes)));
        }
    }

    @Test
    void whatIsNoRequestOrNobodysIsAnError() throws Exception {
        CertificateID ours = id(Algorithm.RSA, NISTObjectIdentifiers.id_sha256, good(Algorithm.RSA));
        CertificateID gost = id(Algorithm.GOST, NISTObjectIdentifiers.id_sha256, good(Algorithm.GOST));
        X509CertificateHolder stranger = new X509CertificateHolder(TestAuthority.real("nca_gost2015_test.cer"));
        CertificateID foreign = id(stranger, NISTObjectIdentifiers.id_sha256, BigInteger.ONE);

        assertError(OCSPRespBuilder.MALFORMED_REQUEST, new byte[0]);
        assertError(OCSPRespBuilder.MALFORMED_REQUEST, "GET / HTTP/1.1".getBytes());
        assertError(OCSPRespBuilder.MALFORMED_REQUEST, new byte[] {0x30, 0x03, 0x02, 0x01, 0x05});
        assertError(OCSPRespBuilder.MALFORMED_REQUEST, request(new byte[33], ours));
        assertError(OCSPRespBuilder.MALFORMED_REQUEST, request(new byte[0], ours));
        assertError(OCSPRespBuilder.UNAUTHORIZED, request(NONCE, foreign));

        // One key cannot speak for two issuers.
        SingleResp[] both = basic(responder.answer(request(NONCE, foreign, ours, gost), Behaviour.HONEST))
                .getResponses();
        assertInstanceOf(UnknownStatus.class, both[0].getCertStatus());
        assertNull(both[1].getCertStatus());
        assertInstanceOf(UnknownStatus.class, both[2].getCertStatus());
    }

    private Set<Fault> faults(Algorithm algorithm, CertificateID asked, BasicOCSPResp answer) throws Exception {
        X509CertificateHolder issuer = authority.issuing(algorithm).certificate();
        X509CertificateHolder signer = answer.getCerts()[0];
        SingleResp single = answer.getResponses()[0];
        assertEquals(1, answer.getCerts().length);
        assertEquals(1, answer.getResponses().length);
        assertNull(single.getNextUpdate());
        assertEquals(single.getThisUpdate(), answer.getProducedAt());
        assertEquals(
                signer.getSubject(), answer.getResponderId().toASN1Primitive().getName());
        assertEquals(issuer.getSubject(), signer.getIssuer());
        assertArrayEquals(
                SubjectKeyIdentifier.fromExtensions(issuer.getExtensions()).getKeyIdentifier(),
                AuthorityKeyIdentifier.fromExtensions(signer.getExtensions()).getKeyIdentifierOctets());

        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        Extension nonce = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        addIf(faults, Fault.NONCE, nonce == null || !nonce.getParsedValue().equals(new DEROctetString(NONCE)));
        addIf(faults, Fault.CERT_ID, !single.getCertID().equals(asked));
        Date now = Date.from(TestAuthority.NOW);
        addIf(faults, Fault.TOO_OLD, single.getThisUpdate().before(now));
        addIf(faults, Fault.NOT_YET, single.getThisUpdate().after(now));
        addIf(faults, Fault.SIGNATURE, !answer.isSignatureValid(new NcaVerifier(signer)));
        addIf(faults, Fault.RESPONDER_NOT_SIGNED_BY_ISSUER, !signer.isSignatureValid(new NcaVerifier(issuer)));
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(signer.getExtensions());
        addIf(
                faults,
                Fault.RESPONDER_WITHOUT_PURPOSE,
                purposes == null || !purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning));
        addIf(faults, Fault.STATUS_UNKNOWN, single.getCertStatus() instanceof UnknownStatus);
        assertFalse(single.getCertStatus() instanceof RevokedStatus);
        return faults;
    }

    private static void addIf(Set<Fault> faults, Fault fault, boolean found) {
        if (found) {
            faults.add(fault);
        }
    }

    private void assertError(int status, byte[] request) throws Exception {
        assertEquals(status, new OCSPResp(responder.answer(request, Behaviour.HONEST)).getStatus());
    }

    private Object status(Algorithm algorithm, BigInteger serial) throws Exception {
        CertificateID id = id(algorithm, NISTObjectIdentifiers.id_sha256, serial);
        return basic(responder.answer(request(NONCE, id), Behaviour.HONEST))
                .getResponses()[0]
                .getCertStatus();
    }

    private BigInteger good(Algorithm algorithm) {
        return authority
                .identity(DemoPeople.OLGA, algorithm, Kind.INDIVIDUAL_SIGN)
                .certificate()
                .getSerialNumber();
    }

    private CertificateID id(Algorithm algorithm, ASN1ObjectIdentifier digest, BigInteger serial) throws Exception {
        return id(authority.issuing(algorithm).certificate(), digest, serial);
    }

    private static CertificateID id(X509CertificateHolder issuer, ASN1ObjectIdentifier digest, BigInteger serial)
            throws Exception {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(digest, DERNull.INSTANCE);
        return new CertificateID(new BcDigestCalculatorProvider().get(algorithm), issuer, serial);
    }

    private static byte[] request(byte[] nonce, CertificateID... ids) throws Exception {
        OCSPReqBuilder builder = new OCSPReqBuilder();
        for (CertificateID id : ids) {
            builder.addRequest(id);
        }
        if (nonce != null) {
            builder.setRequestExtensions(new Extensions(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())));
        }
        return builder.build().getEncoded();
    }

    private static BasicOCSPResp basic(byte[] response) throws Exception {
        OCSPResp parsed = new OCSPResp(response);
        assertEquals(OCSPRespBuilder.SUCCESSFUL, parsed.getStatus());
        return (BasicOCSPResp) parsed.getResponseObject();
    }

    private static String outline(BasicOCSPResp response) throws Exception {
        return Outline.of(ASN1Primitive.fromByteArray(response.getEncoded()));
    }
}

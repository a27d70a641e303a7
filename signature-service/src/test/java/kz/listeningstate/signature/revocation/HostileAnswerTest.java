package kz.listeningstate.signature.revocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Date;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.CertificateAuthority;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.KeyMaterial;
import kz.listeningstate.embedded.authority.NcaProfile;
import kz.listeningstate.signature.revocation.RevocationStatus.Verdict;
import kz.listeningstate.signature.trust.Issuer;
import kz.listeningstate.signature.trust.TrustProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OCSP answers that break one rule each, and why they must not be believed. */
class HostileAnswerTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final BigInteger SERIAL = BigInteger.valueOf(4711);

    @TempDir
    static Path dir;

    private static CertificateAuthority authority;
    private static KeyMaterial responder;
    private static TrustProfile profile;
    private static OcspQuestion question;
    private static CertID id;

    @BeforeAll
    static void open() {
        DemoAuthority demo = DemoAuthority.openOrCreate(dir, Clock.fixed(NOW, ZoneOffset.UTC));
        authority = demo.issuing(Algorithm.GOST);
        responder = KeyMaterial.generate(Algorithm.GOST, 0);
        profile = TrustProfiles.demo(demo.certificates());
        Issuer issuer = profile.issuers().values().stream()
                .filter(one -> one.certificate().equals(authority.certificate()))
                .findFirst()
                .orElseThrow();
        question = new OcspQuestion(issuer, new ASN1Integer(SERIAL), null);
        byte[] request = new OcspQuestion(issuer, question.serial(), new byte[32]).request();
        id = Request.getInstance(OCSPRequest.getInstance(request)
                        .getTbsRequest()
                        .getRequestList()
                        .getObjectAt(0))
                .getReqCert();
    }

    static Stream<Arguments> believed() {
        return Stream.of(
                good("an honest one", answer -> {}),
                good("as old as may be", answer -> answer.thisUpdate = NOW.minus(WINDOW)),
                good("as far ahead as may be", answer -> answer.thisUpdate = NOW.plus(WINDOW)),
                good("superseded a second later", answer -> answer.nextUpdate = NOW.plusSeconds(1)),
                good("by the issuer itself, without a certificate", answer -> {
                    answer.sendsCertificate = false;
                    answer.signer = authority.key();
                }),
                good("revoked a second after the receipt", answer -> answer.status = revoked(NOW.plusSeconds(1))),
                Arguments.of(
                        "revoked in the second of the receipt",
                        Verdict.REVOKED,
                        change(answer -> answer.status = revoked(NOW))),
                Arguments.of(
                        "never issued", Verdict.REVOKED, change(answer -> answer.status = revoked(Instant.EPOCH))));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "of no basic kind",
                        "no basic response",
                        change(answer -> answer.type = OCSPObjectIdentifiers.id_pkix_ocsp_nonce)),
                otherCertificate("about another number", changed(null, null, SERIAL.add(BigInteger.ONE))),
                otherCertificate("about another issuer's name", changed(new byte[32], null, SERIAL)),
                otherCertificate("about another issuer's key", changed(null, new byte[32], SERIAL)),
                Arguments.of(
                        "about it by a hash nobody knows",
                        "not about",
                        change(answer -> answer.about.set(
                                0,
                                new CertID(
                                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512),
                                        id.getIssuerNameHash(),
                                        id.getIssuerKeyHash(),
                                        id.getSerialNumber())))),
                Arguments.of("about it twice", "not about", change(answer -> answer.about.add(id))),
                Arguments.of("about nothing", "not about", change(answer -> answer.about.clear())),
                Arguments.of(
                        "a second too old",
                        "too old",
                        change(answer -> answer.thisUpdate = NOW.minus(WINDOW).minusSeconds(1))),
                Arguments.of(
                        "a second too far ahead",
                        "from the future",
                        change(answer -> answer.thisUpdate = NOW.plus(WINDOW).plusSeconds(1))),
                Arguments.of("superseded by now", "superseded", change(answer -> answer.nextUpdate = NOW)),
                Arguments.of(
                        "of a certificate it does not know",
                        "does not know",
                        change(answer -> answer.status = new CertStatus(2, DERNull.INSTANCE))),
                Arguments.of(
                        "not signed by its responder",
                        "does not verify",
                        change(answer -> answer.signer = KeyMaterial.generate(Algorithm.GOST, 0))),
                Arguments.of("unused bits in the signature", "does not verify", change(answer -> answer.padBits = 1)),
                Arguments.of(
                        "signed by a stranger, without a certificate",
                        "does not verify",
                        change(answer -> answer.sendsCertificate = false)),
                Arguments.of("by the issuer, under another algorithm", "another algorithm", change(answer -> {
                    answer.sendsCertificate = false;
                    answer.signer = authority.key();
                    answer.algorithm = NcaProfile.signatureAlgorithm(Algorithm.RSA);
                })),
                Arguments.of(
                        "by an algorithm that is not allowed",
                        "algorithm is not allowed",
                        change(answer -> answer.algorithm =
                                new AlgorithmIdentifier(PKCSObjectIdentifiers.sha1WithRSAEncryption))),
                Arguments.of(
                        "with five certificates",
                        "too many",
                        change(answer -> answer.enclosed.addAll(Collections.nCopies(4, leaf())))),
                notAppointed(
                        "a responder without a purpose",
                        answer -> answer.extensions.remove(Extension.extendedKeyUsage)),
                notAppointed(
                        "a responder for another purpose",
                        answer -> answer.extensions.put(
                                Extension.extendedKeyUsage, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))),
                notAppointed(
                        "a responder that could be revoked",
                        answer -> answer.extensions.remove(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck)),
                notAppointed(
                        "a responder of no authority",
                        answer -> answer.extensions.remove(Extension.authorityKeyIdentifier)),
                notAppointed(
                        "a responder of another key",
                        answer -> answer.extensions.put(
                                Extension.authorityKeyIdentifier, new AuthorityKeyIdentifier(new byte[20]))),
                notAppointed("a responder without extensions", answer -> answer.extensions.clear()),
                notAppointed(
                        "a responder of another name",
                        answer -> answer.issuer = new org.bouncycastle.asn1.x500.X500Name("CN=X")),
                notAppointed(
                        "a responder whose time begins a second later",
                        answer -> answer.notBefore = NOW.plusSeconds(1)),
                notAppointed(
                        "a responder whose time ended a second ago", answer -> answer.notAfter = NOW.minusSeconds(1)),
                notAppointed("a responder that appointed itself", answer -> answer.appointedBy = responder),
                notAppointed(
                        "a responder appointed under another algorithm",
                        answer -> answer.appointedUnder = NcaProfile.signatureAlgorithm(Algorithm.RSA)),
                notAppointed("a citizen as responder", answer -> {
                    answer.sendsCertificate = false;
                    answer.enclosed.add(leaf());
                }));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void believed(String name, Verdict verdict, Consumer<TestAnswer> change) {
        assertEquals(verdict, read(change));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void refused(String name, String reason, Consumer<TestAnswer> change) {
        UnusableAnswer refusal = assertThrows(UnusableAnswer.class, () -> read(change));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
    }

    @Test
    void tooMuchIsNotEvenRead() {
        byte[] much = new byte[32 * 1024 + 1];
        UnusableAnswer refusal =
                assertThrows(UnusableAnswer.class, () -> new OcspAnswer(profile).read(much, question, NOW, NOW));
        assertTrue(refusal.getMessage().contains("too big"), refusal.getMessage());
    }

    private static Verdict read(Consumer<TestAnswer> change) {
        byte[] answer =
                new TestAnswer(authority, responder, id, NOW).with(change).der();
        return new OcspAnswer(profile).read(answer, question, NOW, NOW);
    }

    private static Arguments good(String name, Consumer<TestAnswer> change) {
        return Arguments.of(name, Verdict.GOOD, change);
    }

    private static Arguments otherCertificate(String name, Consumer<TestAnswer> change) {
        return Arguments.of(name, "not about this certificate", change);
    }

    private static Arguments notAppointed(String name, Consumer<TestAnswer> change) {
        return Arguments.of(name, "not appointed", change);
    }

    private static Consumer<TestAnswer> change(Consumer<TestAnswer> change) {
        return change;
    }

    /** The id with another hash or number; null = as it is. */
    private static Consumer<TestAnswer> changed(byte[] name, byte[] key, BigInteger serial) {
        return answer -> answer.about.set(
                0,
                new CertID(
                        id.getHashAlgorithm(),
                        name == null ? id.getIssuerNameHash() : new DEROctetString(name),
                        key == null ? id.getIssuerKeyHash() : new DEROctetString(key),
                        new ASN1Integer(serial)));
    }

    private static CertStatus revoked(Instant at) {
        return new CertStatus(
                new RevokedInfo(new DERGeneralizedTime(Date.from(at)), CRLReason.lookup(CRLReason.certificateHold)));
    }

    private static org.bouncycastle.asn1.x509.Certificate leaf() {
        DemoIdentity citizen = DemoAuthority.openOrCreate(dir, Clock.fixed(NOW, ZoneOffset.UTC))
                .find("aigul")
                .orElseThrow();
        return citizen.certificate().toASN1Structure();
    }
}

package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_EXPIRED;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_FOR_SIGNING;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_INDIVIDUAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_YET_VALID;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_POLICY;
import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Workshop.AUTHORITY;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.certificate;
import static kz.listeningstate.signature.verification.Workshop.signedUnder;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.NcaProfile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A genuine certificate, but not one with which a citizen signs today. */
class HostileCertificateTest {
    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final String LEGAL = "1.2.398.3.3.4.1.2";
    private static final String POLICY = "1.2.398.3.3.2";

    static Stream<Arguments> uses() {
        return Stream.of(
                accepted("digitalSignature and nonRepudiation", leaf -> usage(leaf, SIGNING)),
                notForSigning("an authentication certificate", () -> special("aigul-auth")),
                notForSigning("no nonRepudiation", leaf -> usage(leaf, KeyUsage.digitalSignature)),
                notForSigning("no digitalSignature", leaf -> usage(leaf, KeyUsage.nonRepudiation)),
                notForSigning("no use", leaf -> usage(leaf, 0)),
                notForSigning("no key usage", leaf -> leaf.without(Extension.keyUsage)),
                notForSigning("may sign certificates", leaf -> usage(leaf, SIGNING | KeyUsage.keyCertSign)),
                notForSigning("may sign revocation lists", leaf -> usage(leaf, SIGNING | KeyUsage.cRLSign)),
                notForSigning(
                        "an authority",
                        leaf -> leaf.extension(Extension.basicConstraints, true, new BasicConstraints(true))),
                accepted(
                        "says that it is no authority",
                        leaf -> leaf.extension(Extension.basicConstraints, true, new BasicConstraints(false))),
                notForSigning(
                        "an unknown critical extension",
                        leaf -> leaf.extension(new ASN1ObjectIdentifier("1.2.3.4"), true, DERNull.INSTANCE)),
                notForSigning(
                        "critical name constraints",
                        leaf -> leaf.extension(Extension.nameConstraints, true, new NameConstraints(null, null))),
                accepted(
                        "an unknown extension",
                        leaf -> leaf.extension(new ASN1ObjectIdentifier("1.2.3.4"), false, DERNull.INSTANCE)),
                notForSigning("no extensions, as in version 1", leaf -> leaf.extensions.clear()),
                line(
                        "a key usage that is text",
                        CMS_MALFORMED,
                        leaf -> leaf.extension(Extension.keyUsage, true, new DERUTF8String("sign"))),
                line(
                        "a use that is no identifier",
                        CMS_MALFORMED,
                        leaf -> leaf.extension(Extension.extendedKeyUsage, false, new DERSequence(DERNull.INSTANCE))));
    }

    static Stream<Arguments> holders() {
        return Stream.of(
                notForSigning("no extended key usage", leaf -> leaf.without(Extension.extendedKeyUsage)),
                notForSigning("an individual, but not for signing", leaf -> roles(leaf, NcaProfile.INDIVIDUAL.getId())),
                notForSigning("for authentication", leaf -> individual(leaf, false, "1.3.6.1.5.5.7.3.2")),
                notForSigning("for signing and authentication", leaf -> individual(leaf, true, "1.3.6.1.5.5.7.3.2")),
                notForSigning("for signing and any use", leaf -> individual(leaf, true, "2.5.29.37.0")),
                notForSigning("for any use", leaf -> individual(leaf, false, "2.5.29.37.0")),
                notForSigning("for signing and time stamps", leaf -> individual(leaf, true, "1.3.6.1.5.5.7.3.8")),
                notForSigning("for signing and OCSP answers", leaf -> individual(leaf, true, "1.3.6.1.5.5.7.3.9")),
                notIndividual("for signing, but nobody's", leaf -> roles(leaf, NcaProfile.SIGN.getId())),
                notIndividual(
                        "an individual's information system", leaf -> individual(leaf, true, "1.2.398.3.3.4.1.1.1")),
                notIndividual(
                        "an information system alone",
                        leaf -> roles(leaf, NcaProfile.SIGN.getId(), "1.2.398.3.3.4.1.1.1")),
                notIndividual("the head of a legal entity", () -> special("head-kokbulak")),
                notIndividual("a legal entity", leaf -> roles(leaf, NcaProfile.SIGN.getId(), LEGAL)),
                notIndividual("a legal entity's head", leaf -> legal(leaf, ".1")),
                notIndividual("a legal entity's signatory", leaf -> legal(leaf, ".2")),
                notIndividual("a legal entity's finance", leaf -> legal(leaf, ".3")),
                notIndividual("a legal entity's personnel department", leaf -> legal(leaf, ".4")),
                notIndividual("a legal entity's employee", leaf -> legal(leaf, ".5")),
                notIndividual("a legal entity's information system", leaf -> legal(leaf, ".6")),
                notIndividual("a kind of legal entity yet to come", leaf -> legal(leaf, ".7")),
                notIndividual("an individual and a legal entity", leaf -> individual(leaf, true, LEGAL)),
                notIndividual(
                        "a kind of holder yet to come",
                        leaf -> roles(leaf, NcaProfile.SIGN.getId(), "1.2.398.3.3.4.3")));
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                accepted("the policy of GOST", leaf -> policy(leaf, POLICY)),
                accepted("policy 1", leaf -> policy(leaf, POLICY + ".1")),
                accepted("policy 4", leaf -> policy(leaf, POLICY + ".4")),
                otherPolicy("no policy", leaf -> leaf.without(Extension.certificatePolicies)),
                otherPolicy("policy 0", leaf -> policy(leaf, POLICY + ".0")),
                otherPolicy("policy 5", leaf -> policy(leaf, POLICY + ".5")),
                otherPolicy("a policy of time stamps", leaf -> policy(leaf, POLICY + ".6.1")),
                otherPolicy("a policy beneath policy 1", leaf -> policy(leaf, POLICY + ".1.1")),
                otherPolicy("a policy that begins alike", leaf -> policy(leaf, POLICY + "1")),
                otherPolicy("the roots' policy", leaf -> policy(leaf, "1.2.398.3.1.2")),
                otherPolicy("any policy", leaf -> policy(leaf, "2.5.29.32.0")),
                otherPolicy("a right one and a wrong one", leaf -> policy(leaf, POLICY, "1.2.3.4")));
    }

    static Stream<Arguments> times() {
        Instant begins = NOW.minusSeconds(60);
        Instant ends = NOW.plusSeconds(60);
        Supplier<byte[]> message = () -> valid(begins, ends).der();
        return Stream.of(
                Arguments.of("in its first second", null, message, begins),
                Arguments.of("in its last second", null, message, ends),
                Arguments.of("a second too early", CERTIFICATE_NOT_YET_VALID, message, begins.minusSeconds(1)),
                Arguments.of("a second too late", CERTIFICATE_EXPIRED, message, ends.plusSeconds(1)),
                Arguments.of("a moment too late", CERTIFICATE_EXPIRED, message, ends.plusNanos(1000)),
                Arguments.of(
                        "expired long ago",
                        CERTIFICATE_EXPIRED,
                        (Supplier<byte[]>) () -> special("aigul-expired"),
                        NOW),
                Arguments.of(
                        "never valid",
                        CERTIFICATE_EXPIRED,
                        (Supplier<byte[]>)
                                () -> valid(begins, begins.minusSeconds(9)).der(),
                        NOW),
                Arguments.of(
                        "in force, and claims a time before",
                        null,
                        signedAt(begins, ends, "1999-01-01T00:00:00Z"),
                        NOW),
                Arguments.of(
                        "in force, and claims a time to come",
                        null,
                        signedAt(begins, ends, "2049-01-01T00:00:00Z"),
                        NOW),
                Arguments.of(
                        "expired, and claims a time when it was in force",
                        CERTIFICATE_EXPIRED,
                        signedAt(begins, ends, NOW.toString()),
                        ends.plusSeconds(1)),
                Arguments.of(
                        "expired, with a time stamp of when it was in force",
                        CERTIFICATE_EXPIRED,
                        (Supplier<byte[]>) () -> valid(begins, ends)
                                .unsigned(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSequence())
                                .der(),
                        ends.plusSeconds(1)));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"uses", "holders", "policies"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    /** The server's clock alone decides. */
    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void times(String name, Refusal expected, Supplier<byte[]> message, Instant receivedAt) {
        Workshop.check(expected, message.get(), receivedAt);
    }

    private static Arguments accepted(String name, Consumer<TestCertificate> change) {
        return line(name, null, change);
    }

    private static Arguments notForSigning(String name, Consumer<TestCertificate> change) {
        return line(name, CERTIFICATE_NOT_FOR_SIGNING, change);
    }

    private static Arguments notForSigning(String name, Supplier<byte[]> message) {
        return Workshop.refused(name, CERTIFICATE_NOT_FOR_SIGNING, message);
    }

    private static Arguments notIndividual(String name, Consumer<TestCertificate> change) {
        return line(name, CERTIFICATE_NOT_INDIVIDUAL, change);
    }

    private static Arguments notIndividual(String name, Supplier<byte[]> message) {
        return Workshop.refused(name, CERTIFICATE_NOT_INDIVIDUAL, message);
    }

    private static Arguments otherPolicy(String name, Consumer<TestCertificate> change) {
        return line(name, CERTIFICATE_POLICY, change);
    }

    private static Arguments line(String name, Refusal expected, Consumer<TestCertificate> change) {
        Supplier<byte[]> message = () -> signedUnder(certificate().with(change));
        return Arguments.of(name, expected, message);
    }

    private static byte[] special(String identity) {
        return AUTHORITY.find(identity).orElseThrow().sign(TEXT, true);
    }

    private static TestCms valid(Instant begins, Instant ends) {
        TestCertificate leaf = certificate();
        leaf.notBefore = begins;
        leaf.notAfter = ends;
        return TestCms.of(leaf.build(), Workshop.AIGUL.key(), TEXT);
    }

    private static Supplier<byte[]> signedAt(Instant begins, Instant ends, String claimed) {
        Time time = new Time(java.util.Date.from(Instant.parse(claimed)));
        return () ->
                valid(begins, ends).instead(CMSAttributes.signingTime, time).der();
    }

    private static void usage(TestCertificate leaf, int bits) {
        leaf.extension(Extension.keyUsage, true, new KeyUsage(bits));
    }

    private static void individual(TestCertificate leaf, boolean signing, String another) {
        roles(leaf, NcaProfile.INDIVIDUAL.getId(), signing ? NcaProfile.SIGN.getId() : another, another);
    }

    private static void legal(TestCertificate leaf, String part) {
        roles(leaf, NcaProfile.SIGN.getId(), LEGAL, LEGAL + part);
    }

    private static void roles(TestCertificate leaf, String... roles) {
        KeyPurposeId[] purposes = Stream.of(roles)
                .map(ASN1ObjectIdentifier::new)
                .map(KeyPurposeId::getInstance)
                .toArray(KeyPurposeId[]::new);
        leaf.extension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
    }

    private static void policy(TestCertificate leaf, String... policies) {
        ASN1Encodable[] all = Stream.of(policies)
                .map(policy -> new PolicyInformation(new ASN1ObjectIdentifier(policy)))
                .toArray(ASN1Encodable[]::new);
        leaf.extension(Extension.certificatePolicies, false, CertificatePolicies.getInstance(new DERSequence(all)));
    }
}

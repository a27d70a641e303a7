package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static kz.listeningstate.signature.verification.Refusal.IIN_INVALID;
import static kz.listeningstate.signature.verification.Refusal.ISSUER_UNKNOWN;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.AUTHORITY;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.YERLAN;
import static kz.listeningstate.signature.verification.Workshop.certificate;
import static kz.listeningstate.signature.verification.Workshop.refused;
import static kz.listeningstate.signature.verification.Workshop.signedUnder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.NcaProfile;
import kz.listeningstate.signature.trust.TrustProfiles;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who signed, and who says so. */
class HostileIdentityTest {
    private static final ASN1ObjectIdentifier NUMBER = BCStyle.SERIALNUMBER;
    private static final String IIN = "IIN900315400017";

    static Stream<Arguments> numbers() {
        return Stream.of(
                accepted("printable", leaf -> number(leaf, new DERPrintableString(IIN))),
                accepted("of UTF-8", leaf -> number(leaf, new DERUTF8String(IIN))),
                accepted("of two bytes a letter", leaf -> number(leaf, new DERBMPString(IIN))),
                accepted("teletex", leaf -> number(leaf, new DERT61String(IIN))),
                accepted("international", leaf -> number(leaf, new DERIA5String(IIN))),
                accepted(
                        "beside another part of the name",
                        leaf -> leaf.subject = new X500NameBuilder()
                                .addMultiValuedRDN(parts(BCStyle.CN, "АЙГҮЛ", NUMBER, IIN))
                                .build()),
                nobody("none", leaf -> leaf.subject = name().build()),
                nobody("no name at all", leaf -> leaf.subject = new X500NameBuilder().build()),
                nobody("two", leaf -> leaf.subject = name(IIN, "IIN850722300021")),
                nobody("the same twice", leaf -> leaf.subject = name(IIN, IIN)),
                nobody("a company's beside it", leaf -> leaf.subject = name(IIN, "BIN000140001233")),
                nobody(
                        "two in one part of the name",
                        leaf -> leaf.subject = new X500NameBuilder()
                                .addMultiValuedRDN(parts(NUMBER, IIN, NUMBER, "IIN850722300021"))
                                .build()),
                nobody(
                        "as a user identifier",
                        leaf -> leaf.subject = name().addRDN(BCStyle.UID, IIN).build()),
                nobody(
                        "in the common name",
                        leaf -> leaf.subject = name().addRDN(BCStyle.CN, IIN).build()),
                nobody("empty", leaf -> leaf.subject = name("")),
                nobody("a company's", leaf -> leaf.subject = name("BIN900315400017")),
                nobody("bare", leaf -> leaf.subject = name("900315400017")),
                nobody("in small letters", leaf -> leaf.subject = name("iin900315400017")),
                nobody("with Cyrillic letters", leaf -> leaf.subject = name("ИИН900315400017")),
                nobody("of 11 digits", leaf -> leaf.subject = name("IIN90031540001")),
                nobody("of 13 digits", leaf -> leaf.subject = name("IIN9003154000170")),
                nobody("with a wrong check digit", leaf -> leaf.subject = name("IIN900315400018")),
                nobody("with two digits swapped", leaf -> leaf.subject = name("IIN903015400017")),
                nobody("with a blank before it", leaf -> leaf.subject = name(" " + IIN)),
                nobody("with a blank behind it", leaf -> leaf.subject = name(IIN + " ")),
                nobody("with a line end behind it", leaf -> leaf.subject = name(IIN + "\n")),
                nobody("with a zero character behind it", leaf -> leaf.subject = name(IIN + "\0")),
                nobody("in Arabic digits", leaf -> leaf.subject = name("IIN٩٠٠٣١٥٤٠٠٠١٧")),
                nobody("in digits of full width", leaf -> leaf.subject = name("IIN９００３１５４０００１７")),
                nobody("that is no text", leaf -> number(leaf, new ASN1Integer(900315400017L))));
    }

    static Stream<Arguments> issuers() {
        byte[] stranger = new byte[20];
        return Stream.of(
                unknown(
                        "an authority of the same name",
                        () -> AUTHORITY
                                .find("stranger-unknown-ca")
                                .orElseThrow()
                                .sign(TEXT, true)),
                unknown("no key identifier", leaf -> leaf.without(Extension.authorityKeyIdentifier)),
                unknown("an empty key identifier", leaf -> authority(leaf, new byte[0])),
                unknown("a key identifier nobody has", leaf -> authority(leaf, stranger)),
                unknown(
                        "the root's key identifier",
                        leaf -> authority(
                                leaf, id(AUTHORITY.issuing(Algorithm.GOST).certificate(), true))),
                unknown("its own key identifier", leaf -> authority(leaf, id(AIGUL.certificate(), false))),
                unknown("signed by itself", leaf -> {
                    leaf.issuer = leaf.subject;
                    leaf.authority = AIGUL.key();
                }),
                unknown("signed by another citizen as authority", leaf -> {
                    leaf.issuer = YERLAN.certificate().getSubject();
                    leaf.authority = YERLAN.key();
                    authority(leaf, id(YERLAN.certificate(), false));
                }),
                unknown("another name under the right key identifier", leaf -> leaf.issuer = leaf.subject),
                unknown("right name and key identifier, but signed by a citizen", leaf -> leaf.authority = AIGUL.key()),
                unknown(
                        "right name and key identifier, but signed by the other authority",
                        leaf -> leaf.authority =
                                AUTHORITY.issuing(Algorithm.RSA).key()),
                unknown("one bit of the authority's signature turned", leaf -> leaf.turn = flipped()),
                unknown("no signature", leaf -> leaf.turn = signature -> new byte[0]),
                unknown(
                        "an authority's signature turned round",
                        leaf -> leaf.turn = org.bouncycastle.util.Arrays::reverse),
                unknown("unused bits in the authority's signature", leaf -> leaf.padBits = 1),
                unknown(
                        "another algorithm inside than outside",
                        leaf -> leaf.innerAlgorithm = NcaProfile.signatureAlgorithm(Algorithm.RSA)),
                refused(
                        "a key identifier that is none",
                        CMS_MALFORMED,
                        () -> signedUnder(certificate()
                                .extension(Extension.authorityKeyIdentifier, false, new DERUTF8String("me")))));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource({"numbers", "issuers"})
    void table(String name, Refusal expected, Supplier<byte[]> message) {
        Workshop.check(expected, message.get());
    }

    /** What is remembered is the whole certificate, not the part that was signed. */
    @Test
    void aCertificateAlreadySeenMakesNoForgeryGenuine() {
        Workshop.check(null, signedUnder(certificate()));
        byte[] forged = signedUnder(certificate().with(leaf -> leaf.turn = flipped()));
        Workshop.check(ISSUER_UNKNOWN, forged);
        Workshop.check(ISSUER_UNKNOWN, forged);
    }

    @Test
    void productionBelievesNoDemoAuthority() {
        Verification production = new Verification(TrustProfiles.shipped("kz-nca"));
        byte[] cms = AIGUL.sign(TEXT, true);
        assertEquals(
                ISSUER_UNKNOWN,
                assertThrows(SignatureRefused.class, () -> production.verify(cms, TEXT, NOW))
                        .refusal());
    }

    @Test
    void anIssuerIsBelievedOnlyWhileItIsInForce() {
        Instant end = Workshop.PROFILE.issuers().values().iterator().next().notAfter();
        byte[] cms = signedUnder(certificate().with(leaf -> leaf.notAfter = end.plus(Duration.ofDays(100))));
        Workshop.check(null, cms, end);
        Workshop.check(ISSUER_UNKNOWN, cms, end.plusSeconds(1));
    }

    private static Arguments accepted(String name, Consumer<TestCertificate> change) {
        return Workshop.accepted(
                "a number " + name, () -> signedUnder(certificate().with(change)));
    }

    private static Arguments nobody(String name, Consumer<TestCertificate> change) {
        return refused(
                "a number: " + name,
                IIN_INVALID,
                () -> signedUnder(certificate().with(change)));
    }

    private static Arguments unknown(String name, Consumer<TestCertificate> change) {
        return unknown(name, () -> signedUnder(certificate().with(change)));
    }

    private static Arguments unknown(String name, Supplier<byte[]> message) {
        return refused("an issuer: " + name, ISSUER_UNKNOWN, message);
    }

    private static java.util.function.UnaryOperator<byte[]> flipped() {
        return signature -> {
            signature[9] ^= 1;
            return signature;
        };
    }

    private static void authority(TestCertificate leaf, byte[] identifier) {
        leaf.extension(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier));
    }

    private static byte[] id(org.bouncycastle.cert.X509CertificateHolder certificate, boolean issuers) {
        return issuers
                ? AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                        .getKeyIdentifierOctets()
                : SubjectKeyIdentifier.fromExtensions(certificate.getExtensions())
                        .getKeyIdentifier();
    }

    private static void number(TestCertificate leaf, ASN1Encodable value) {
        leaf.subject = name().addRDN(NUMBER, value).build();
    }

    private static X500NameBuilder name() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "СӘРСЕНОВА АЙГҮЛ");
    }

    private static X500Name name(String... numbers) {
        X500NameBuilder name = name();
        Stream.of(numbers).map(DERUTF8String::new).forEach(number -> name.addRDN(NUMBER, number));
        return name.build();
    }

    private static AttributeTypeAndValue[] parts(
            ASN1ObjectIdentifier one, String first, ASN1ObjectIdentifier other, String second) {
        return new AttributeTypeAndValue[] {
            new AttributeTypeAndValue(one, new DERUTF8String(first)),
            new AttributeTypeAndValue(other, new DERUTF8String(second))
        };
    }
}

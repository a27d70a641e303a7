package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_INDIVIDUAL;
import static kz.listeningstate.signature.verification.Refusal.CERTIFICATE_NOT_OFFICIAL;
import static kz.listeningstate.signature.verification.Refusal.WRONG_TEXT;
import static kz.listeningstate.signature.verification.Workshop.AIGUL;
import static kz.listeningstate.signature.verification.Workshop.AUTHORITY;
import static kz.listeningstate.signature.verification.Workshop.NOW;
import static kz.listeningstate.signature.verification.Workshop.OTHER;
import static kz.listeningstate.signature.verification.Workshop.TEXT;
import static kz.listeningstate.signature.verification.Workshop.VERIFICATION;
import static kz.listeningstate.signature.verification.Workshop.certificate;
import static kz.listeningstate.signature.verification.Workshop.signedUnder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.listeningstate.embedded.authority.DemoIdentity;
import kz.listeningstate.embedded.authority.DemoPeople;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who signs for a state body; a citizen's own certificate never does, nor an official's for a citizen. */
class OfficialTest {
    private static final String SIGN = "1.3.6.1.5.5.7.3.4";
    private static final String LEGAL = "1.2.398.3.3.4.1.2";
    private static final String HEAD = LEGAL + ".1";
    private static final String SIGNATORY = LEGAL + ".2";
    private static final String BIN = "BIN000140001233";

    @Test
    void tellsWhichBodysHeadSigned() {
        DemoIdentity head = AUTHORITY.find("head-kokbulak").orElseThrow();
        OfficialSignature official = VERIFICATION.verifyOfficial(head.sign(TEXT, true), TEXT, NOW);
        assertEquals(DemoPeople.KOKBULAK_BIN, official.organisation());
        assertTrue(official.head());
        assertEquals(head.person().iin(), official.signature().signer().id());
    }

    @Test
    void neitherSignsForTheOther() {
        byte[] heads = AUTHORITY.find("head-kokbulak").orElseThrow().sign(TEXT, true);
        assertEquals(CERTIFICATE_NOT_INDIVIDUAL, refusal(() -> VERIFICATION.verify(heads, TEXT, NOW)));
        assertEquals(CERTIFICATE_NOT_OFFICIAL, refusal(AIGUL.sign(TEXT, true)));
        assertEquals(WRONG_TEXT, refusal(() -> VERIFICATION.verifyOfficial(heads, OTHER, NOW)));
    }

    @Test
    void anotherSignatoryIsToldFromTheHead() {
        assertFalse(VERIFICATION
                .verifyOfficial(message(List.of(SIGN, LEGAL, SIGNATORY), BIN), TEXT, NOW)
                .head());
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of("an employee", List.of(SIGN, LEGAL, LEGAL + ".5"), List.of(BIN)),
                Arguments.of("the organisation alone", List.of(SIGN, LEGAL), List.of(BIN)),
                Arguments.of("a head of nothing", List.of(SIGN, HEAD), List.of(BIN)),
                Arguments.of("a head and an employee", List.of(SIGN, LEGAL, HEAD, LEGAL + ".5"), List.of(BIN)),
                Arguments.of("a head and a signatory", List.of(SIGN, LEGAL, HEAD, SIGNATORY), List.of(BIN)),
                Arguments.of("a head and an individual", List.of(SIGN, LEGAL, HEAD, "1.2.398.3.3.4.1.1"), List.of(BIN)),
                Arguments.of("no number", List.of(SIGN, LEGAL, HEAD), List.of()),
                Arguments.of("two numbers", List.of(SIGN, LEGAL, HEAD), List.of(BIN, "BIN000140001234")),
                Arguments.of("a number of 11 digits", List.of(SIGN, LEGAL, HEAD), List.of("BIN00014000123")),
                Arguments.of("a bare number", List.of(SIGN, LEGAL, HEAD), List.of("000140001233")),
                Arguments.of("a line end behind it", List.of(SIGN, LEGAL, HEAD), List.of(BIN + "\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void isNoOfficial(String name, List<String> usages, List<String> numbers) {
        byte[] message = message(usages, numbers.toArray(String[]::new));
        assertEquals(CERTIFICATE_NOT_OFFICIAL, refusal(message), name);
        Refusal stated = refusal(() -> VERIFICATION.verifyStatement(message, TEXT, NOW));
        assertTrue(stated == CERTIFICATE_NOT_OFFICIAL || stated == CERTIFICATE_NOT_INDIVIDUAL, name);
    }

    private static byte[] message(List<String> usages, String... numbers) {
        List<KeyPurposeId> purposes = new ArrayList<>();
        usages.forEach(usage -> purposes.add(KeyPurposeId.getInstance(new ASN1ObjectIdentifier(usage))));
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.SERIALNUMBER, "IIN900315400017");
        Stream.of(numbers).forEach(number -> name.addRDN(BCStyle.OU, number));
        return signedUnder(certificate()
                .with(leaf -> leaf.subject = name.build())
                .extension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new))));
    }

    private static Refusal refusal(byte[] message) {
        return refusal(() -> VERIFICATION.verifyOfficial(message, TEXT, NOW));
    }

    private static Refusal refusal(org.junit.jupiter.api.function.Executable verification) {
        return assertThrows(SignatureRefused.class, verification).refusal();
    }
}

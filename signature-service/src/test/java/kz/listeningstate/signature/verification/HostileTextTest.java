package kz.listeningstate.signature.verification;

import static kz.listeningstate.signature.verification.Refusal.CMS_MALFORMED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The text in which a client sends the DER. */
class HostileTextTest {
    /** Long enough for several lines, with a character that the alphabet for URLs has not. */
    private static final byte[] DER = org.bouncycastle.util.encoders.Hex.decode("30ff".repeat(80));

    private static final String BASE64 = Base64.getEncoder().encodeToString(DER);
    private static final String LINES = Base64.getMimeEncoder().encodeToString(DER);
    private static final String PEM = "-----BEGIN CMS-----\n" + LINES + "\n-----END CMS-----\n";

    static Stream<Arguments> read() {
        return Stream.of(
                Arguments.of("base64", BASE64),
                Arguments.of("in lines", LINES),
                Arguments.of("in lines of UNIX", LINES.replace("\r", "")),
                Arguments.of("blanks and tabs around and inside", " \t" + BASE64.replace("M", "M ") + "\n"),
                Arguments.of("PEM", PEM),
                Arguments.of("PEM with the line ends of Windows", PEM.replace("\n", "\r\n")),
                Arguments.of("PEM in one line, as JSON may have it", PEM.replace("\n", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String name, String text) {
        assertArrayEquals(DER, CmsText.decode(text));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("none", null),
                Arguments.of("empty", ""),
                Arguments.of("blank", " \r\n\t"),
                Arguments.of("no base64", "***"),
                Arguments.of("one letter too many", BASE64 + "A"),
                Arguments.of("something behind the end", "QUE=QUE="),
                Arguments.of("the alphabet for URLs", Base64.getUrlEncoder().encodeToString(DER)),
                Arguments.of("a data: address", "data:application/pkcs7-signature;base64," + BASE64),
                Arguments.of("in quotation marks", "\"" + BASE64 + "\""),
                Arguments.of("percent signs", BASE64.replace("/", "%2F")),
                Arguments.of("a zero character", BASE64 + "\0"),
                Arguments.of("zero characters between, as UTF-16 read wrongly", utf16(BASE64)),
                Arguments.of("a byte order mark", "\uFEFF" + BASE64),
                Arguments.of("a blank that is none of ASCII's", BASE64 + "\u00a0"),
                Arguments.of("a letter that only looks like one", BASE64.replace('M', 'М')),
                Arguments.of("hexadecimal", "30:82:0a"),
                Arguments.of("PEM without an end", "-----BEGIN CMS-----\n" + LINES),
                Arguments.of("PEM without a beginning", LINES + "\n-----END CMS-----"),
                Arguments.of("PEM's first line alone", "-----BEGIN CMS-----"),
                Arguments.of("PEM whose first line is its last", "-----BEGIN CMS-----END CMS-----"),
                Arguments.of("PEM of PKCS7", PEM.replace("CMS", "PKCS7")),
                Arguments.of("PEM of a certificate", PEM.replace("CMS", "CERTIFICATE")),
                Arguments.of("PEM with lower-case labels", PEM.replace("CMS", "cms")),
                Arguments.of("PEM with four dashes", PEM.replace("-----", "----")),
                Arguments.of("PEM with a header", PEM.replace("CMS-----\n" + LINES, "CMS-----\nA: b\n\n" + LINES)),
                Arguments.of("PEM twice", PEM + PEM),
                Arguments.of("PEM with words before it", "Signature:\n" + PEM),
                Arguments.of("PEM with words behind it", PEM + "regards"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name, String text) {
        assertEquals(
                CMS_MALFORMED,
                assertThrows(SignatureRefused.class, () -> CmsText.decode(text)).refusal());
    }

    private static String utf16(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}

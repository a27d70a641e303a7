package kz.listeningstate.signature.rendering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import kz.listeningstate.signature.algorithm.Sha256;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The document says all that is signed, in letters that can be read and copied, and is the same bytes each time. */
class StatementPdfTest {
    private static final String LETTERS = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі";
    private static final byte[] STATEMENT =
            bytes("{\"action\":\"sign\",\"consent\":\"2026-1\",\"log\":\"localhost/log\","
                    + "\"petition\":\"0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d\",\"previous\":null,\"showName\":false,"
                    + "\"text\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"v\":1}");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void asBefore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void theSameBytesWheneverAndWhereverItIsMade() throws Exception {
        byte[] first = print("kk", text("Қыста көшелер қараңғы."));
        for (String place : new String[] {"kk Asia/Almaty", "ar UTC", "en America/Los_Angeles"}) {
            Locale.setDefault(Locale.forLanguageTag(place.split(" ")[0]));
            TimeZone.setDefault(TimeZone.getTimeZone(place.split(" ")[1]));
            assertArrayEquals(first, print("kk", text("Қыста көшелер қараңғы.")), place);
        }
        assertFalse(Arrays.equals(first, print("kk", text("Қыста көшелер жарық."))));
        assertFalse(Arrays.equals(first, print("ru", text("Қыста көшелер қараңғы."))));
    }

    @Test
    void everyWordIsThereToReadAndCopy() throws Exception {
        byte[] text = text(LETTERS + "\n5 000 ₸ — № 7 «жол»");
        assertShows(
                print("kk", text),
                "Қол қойылатын құжат: петиция",
                "Көше жарығы",
                "akimat-demo-kokbulak",
                LETTERS,
                "5 000 ₸ — № 7 «жол»",
                "Дәлел",
                "Ұсыныс",
                "Атым қол қойғандар тізімінде көрсетілмесін",
                HexFormat.of().formatHex(Sha256.of(text)),
                "1 / 1");
        assertShows(print("ru", text), "Документ для подписания: петиция", LETTERS);
        assertShows(print("en", text), "Document to be signed: petition", LETTERS);
        assertTrue(
                words(print("en", text)).replaceAll("\\s", "").contains(new String(STATEMENT, StandardCharsets.UTF_8)));
    }

    @Test
    void statementAndTextAreAttachedByteForByte() throws Exception {
        byte[] text = text("Су");
        try (PDDocument pdf = Loader.loadPDF(print("kk", text))) {
            Map<String, PDComplexFileSpecification> files =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(Set.of("petition.json", "statement.json"), files.keySet());
            assertArrayEquals(
                    STATEMENT, files.get("statement.json").getEmbeddedFile().toByteArray());
            assertArrayEquals(text, files.get("petition.json").getEmbeddedFile().toByteArray());
            assertNull(pdf.getDocumentInformation().getCreationDate());
        }
    }

    /** A citizen must not sign what he cannot see. */
    @Test
    void whatCannotBeSeenIsShownByNumber() throws Exception {
        assertShows(
                print("kk", text("ақша\u202Eжоқ\u200B \uD83D\uDE00 中")), "ақша[U+202E]жоқ[U+200B] [U+1F600] [U+4E2D]");
    }

    @Test
    void aLongTextGoesOverManyPagesAndALongWordOverManyLines() throws Exception {
        byte[] pdf = print("kk", text("https://example.org/" + "ә".repeat(500) + "\n" + "Ұзын сөйлем. ".repeat(1500)));
        String seen = words(pdf);
        assertTrue(seen.replaceAll("\\s", "").contains("ә".repeat(500)), seen);
        assertEquals(1501, seen.split("Ұзын", -1).length);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getNumberOfPages() > 5);
        }
    }

    @Test
    void aTextOfAnotherVersionIsNotGuessedAt() {
        assertThrows(IOException.class, () -> print("kk", bytes("{\"v\":2}")));
        assertThrows(IOException.class, () -> print("kk", bytes("no json")));
    }

    private static void assertShows(byte[] pdf, String... parts) throws IOException {
        String words = words(pdf);
        for (String part : parts) {
            assertTrue(words.contains(part), part + " is not in: " + words);
        }
    }

    private static byte[] print(String language, byte[] text) throws IOException {
        return new StatementPdf(language).print(STATEMENT, text, false, "0197f3c2-6b1e-7c44-9d0a-5e2f8a1b3c4d");
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static byte[] text(String content) {
        return bytes(
                "{\"addressee\":\"akimat-demo-kokbulak\",\"arguments\":\"Дәлел\",\"attachments\":[],\"content\":\""
                        + content.replace("\n", "\\n")
                        + "\",\"language\":\"kk\",\"proposals\":\"Ұсыныс\",\"subject\":\"Жарық\",\"title\":\"Көше жарығы\",\"v\":1}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package kz.listeningstate.petition;

import static io.restassured.RestAssured.given;
import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.attachment.TestFiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an appeal is filed: its form, its files, its slip. */
@QuarkusTest
class AppealFilingTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final Map<String, Object> WORDS = Map.of(
            "type", "APPLICATION",
            "bodyCode", Api.VILLAGE,
            "language", "kk",
            "subject", "Жарық",
            "substance", "Көшеде жарық жоқ, орнатуды сұраймын.");
    private static final String FILES = "/api/v1/appeals/attachments";

    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    /** Row "Application, complaint: full procedure; message, proposal, response, request: simplified (87-89)". */
    @Test
    void sixTypesHaveTwoProceduresAndAskWhatTheyNeed() {
        anyone().get("/api/v1/appeals/forms")
                .then()
                .statusCode(200)
                .body("findAll { it.procedure == 'FULL' }.type", containsInAnyOrder("APPLICATION", "COMPLAINT"))
                .body(
                        "findAll { it.procedure == 'SIMPLIFIED' }.type",
                        containsInAnyOrder("MESSAGE", "PROPOSAL", "RESPONSE", "REQUEST"))
                .body("termWorkingDays", everyItem(equalTo(15)))
                .body("find { it.type == 'COMPLAINT' }.fields.findAll { it.required }.name", hasItem("complainedOf"))
                .body("find { it.type == 'REQUEST' }.fields.name", not(hasItem("complainedOf")))
                .body("find { it.type == 'PROPOSAL' }.name.kk", equalTo("Ұсыныс"));
    }

    @Test
    void whatTheFormAsksIsChecked() {
        send(Map.of("type", "COMPLAINT"))
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("complainedOf", "complainedAgainst"))
                .body("article", equalTo("63"));
        send(Map.of("type", "REQUEST", "complainedOf", "Бас тарту"))
                .then()
                .statusCode(400)
                .body("errors.field", contains("complainedOf"));
        send(Map.of("substance", " ")).then().statusCode(400).body("errors.field", contains("substance"));
        JsonPath filed = filed(Map.of(
                "type",
                "COMPLAINT",
                "complainedOf",
                "14 тамыздағы № 7 бас тарту",
                "complainedAgainst",
                "Әкім аппараты"));
        filing("aigul", filed)
                .then()
                .statusCode(200)
                .body("complainedOf", equalTo("14 тамыздағы № 7 бас тарту"))
                .body("complainedAgainst", equalTo("Әкім аппараты"));
        filing("yerlan", filed).then().statusCode(404);
    }

    @Test
    void itsFilesAreReadByTheAppellantAndTheBodyAndNobodyElse() throws IOException {
        byte[] pdf = TestFiles.pdf("/Own (" + UUID.randomUUID() + ") ");
        String first =
                upload("aigul", "шот.pdf", pdf).then().statusCode(200).extract().path("id");
        String second = upload("aigul", "сурет", TestFiles.png())
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        send(Map.of("attachments", List.of(first, first)))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "unknown-attachment"));
        send("yerlan", Map.of("attachments", List.of(first))).then().statusCode(422);
        JsonPath filed = filed(Map.of("attachments", List.of(second, first)));
        filing("aigul", filed).then().body("attachments.name", contains("сурет.png", "шот.pdf"));
        String path = "/filing/attachments/" + first;
        String own = "/api/v1/appeals/" + filed.getString("appeal.id") + path;
        String desk = "/api/v1/office/appeals/" + filed.getString("appeal.handlings[0].id") + path;
        assertArrayEquals(pdf, as("aigul").get(own).asByteArray());
        assertArrayEquals(pdf, as("officer").get(desk).asByteArray());
        as("aigul").get(own).then().header("Cache-Control", equalTo("private, no-store"));
        as("yerlan").get(own).then().statusCode(404);
        anyone().get(own).then().statusCode(401);
        as("officer2").get(desk).then().statusCode(403);
        as("aigul").get(own.replace(first, filed.getString("appeal.id"))).then().statusCode(404);
        send(Map.of("attachments", List.of(first))).then().statusCode(422);
        as("aigul")
                .contentType(ContentType.JSON)
                .delete(FILES + "/" + first)
                .then()
                .statusCode(404);
        assertTrue(storedFiles().stream().noneMatch(file -> Arrays.equals(file, pdf)), "kept sealed");
    }

    @Test
    void onlyPdfJpegAndPngByContent() {
        upload("olga", "шот.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "file-kind"));
        upload("olga", "шот.pdf", new byte[10_500_000]).then().statusCode(413);
        upload("officer", "шот.pdf", TestFiles.pdf()).then().statusCode(403);
        for (int i = 0; i < 10; i++) {
            upload("olga", "шот.jpg", TestFiles.jpeg()).then().statusCode(200);
        }
        upload("olga", "шот.jpg", TestFiles.jpeg())
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "too-many-files"));
        time.advance(Duration.ofHours(25));
        await().untilAsserted(
                        () -> upload("olga", "шот.jpg", TestFiles.jpeg()).then().statusCode(200));
    }

    /** Row "Required: ... signature or digital signature (63)": nobody but who is logged in. */
    @Test
    void itIsSignedByWhoIsLoggedIn() {
        Map<String, Object> words = Map.of("subject", "Су " + UUID.randomUUID());
        String own = "by-900315400017-" + UUID.randomUUID();
        JsonPath signed = filed(with(words, "cms", own));
        filing("aigul", signed).then().body("identity", equalTo("SIGNATURE")).body("statementSha256", hasLength(64));
        filing("aigul", filed(Map.of())).then().body("identity", equalTo("LOG_IN"));
        send(with(words, "cms", own)).then().statusCode(409).body("type", equalTo(PROBLEM + "filed-before"));
        send(with(words, "cms", "by-850722300021-own"))
                .then()
                .statusCode(422)
                .body("type", equalTo(PROBLEM + "signer-is-not-author"));
        send(with(Map.of("type", "COMPLAINT"), "cms", own + "2")).then().statusCode(400);
    }

    @Test
    void whatIsSignedNamesEverythingThatIsFiled() throws IOException {
        String file =
                upload("aigul", "шот.pdf", TestFiles.pdf()).then().extract().path("id");
        Map<String, Object> appeal = new HashMap<>(WORDS);
        appeal.putAll(Map.of("attachments", List.of(file), "address", "Абай көшесі, 77", "urgent", true));
        Response statement =
                as("aigul").contentType(ContentType.JSON).body(appeal).post("/api/v1/appeals/statement");
        byte[] bytes = statement.then().statusCode(200).extract().asByteArray();
        assertArrayEquals(new JsonCanonicalizer(bytes).getEncodedUTF8(), bytes, "RFC 8785");
        statement
                .then()
                .body("kind", equalTo("appeal"))
                .body("date", equalTo("2026-09-01"))
                .body("address", equalTo("Абай көшесі, 77"))
                .body("urgent", equalTo(true))
                .body("attachments.sha256", contains(SignatureServiceStandIn.sha256(TestFiles.pdf())))
                .body(
                        "substance.sha256",
                        equalTo(SignatureServiceStandIn.sha256(
                                WORDS.get("substance").toString().getBytes(StandardCharsets.UTF_8))));
        String signed = SignatureServiceStandIn.sha256(bytes);
        appeal.put("cms", "by-900315400017-" + UUID.randomUUID());
        filing("aigul", filed(appeal)).then().body("statementSha256", equalTo(signed));
    }

    /** Rows "BIN of a legal entity (63)" and "prefix ЗТ legal entity": what the certificate says, never what somebody writes. */
    @Test
    void anOrganisationFilesByItsCertificate() {
        String cms = "by-850722300021-for-company-" + UUID.randomUUID();
        send("yerlan", Map.of("cms", cms))
                .then()
                .statusCode(400)
                .body("errors.field", contains("address"))
                .body("article", equalTo("63"));
        JsonPath filed = send(
                        "yerlan",
                        Map.of("cms", cms, "address", "Көкбұлақ, Наубайхана көшесі, 1", "bin", "000140001239"))
                .then()
                .statusCode(201)
                .body("appeal.number", matchesPattern("ЗТ-2026-[0-9]{8}"))
                .extract()
                .jsonPath();
        as("officer")
                .get("/api/v1/office/appeals/" + filed.getString("appeal.handlings[0].id"))
                .then()
                .body("appellant.bin", equalTo("150340023455"))
                .body("appellant.name", equalTo("\"КӨКБҰЛАҚ НАН\" ЖШС"));
        String id = filed.getString("appeal.id");
        await().until(() -> Topics.all("appeal.events").stream().anyMatch(event -> id.equals(event.key())));
        Topics.all("appeal.events").stream()
                .filter(event -> id.equals(event.key()))
                .forEach(event -> assertFalse(event.value().contains("150340023455"), "no BIN in an event"));
    }

    /** Rows "Registration: the citizen gets a slip with a unique number (64(1-3))". */
    @Test
    void theSlipSaysNumberBodyAndDaysInThreeLanguages() throws IOException, NotFoundException {
        JsonPath filed = filed(Map.of());
        String number = filed.getString("appeal.number");
        String code = filed.getString("followUpCode");
        Map<String, String> titles = Map.of(
                "kk", "Жолданымды қабылдау туралы талон", "ru", "Талон о приёме обращения", "en", "Slip for an appeal");
        for (Map.Entry<String, String> title : titles.entrySet()) {
            String text = text(slip(title.getKey(), number, code)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .extract()
                    .asByteArray());
            for (String part : List.of(title.getValue(), number, code, "01.09.2026", "22.09.2026")) {
                assertTrue(text.contains(part), part + " in " + text);
            }
        }
        byte[] kazakh = slip("kk", number, code).asByteArray();
        assertTrue(text(kazakh).contains("Көкбұлақ"), "Kazakh letters");
        assertEquals("/kk/appeals/tracking#" + URLEncoder.encode(number, StandardCharsets.UTF_8), qr(kazakh));
        slip("kk", number, "0000-0000-0000").then().statusCode(404);
        slip("kk", "ЖТ-2026-99999999", code).then().statusCode(404);
    }

    /** Row "Number: given once, never reused". */
    @Test
    void numbersAreGivenOnce() {
        List<String> numbers = List.of(
                filed(Map.of()).getString("appeal.number"), filed(Map.of()).getString("appeal.number"));
        send(Map.of("bodyCode", "nobody")).then().statusCode(422);
        String next = filed(Map.of()).getString("appeal.number");
        assertEquals(3, Set.of(numbers.get(0), numbers.get(1), next).size());
    }

    private static Map<String, Object> with(Map<String, Object> other, String name, Object value) {
        Map<String, Object> all = new HashMap<>(other);
        all.put(name, value);
        return all;
    }

    private static Response slip(String language, String number, String code) {
        return given().header("Accept-Language", language)
                .contentType(ContentType.JSON)
                .body(Map.of("number", number, "code", code))
                .post("/api/v1/appeals/slip");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** What a telephone reads from the printed page, without the portal's own address. */
    private static String qr(byte[] pdf) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            String text = new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
            return URI.create(text).getRawPath() + "#" + URI.create(text).getRawFragment();
        }
    }

    private static List<byte[]> storedFiles() throws IOException {
        try (var files = Files.walk(Path.of("target/attachments"))) {
            return files.filter(Files::isRegularFile)
                    .map(AppealFilingTest::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException sweptMeanwhile) {
            return new byte[0];
        }
    }

    private static Response upload(String user, String name, byte[] file) {
        return Api.upload(user, FILES, name, file);
    }

    private static Response filing(String user, JsonPath filed) {
        return as(user).get("/api/v1/appeals/" + filed.getString("appeal.id") + "/filing");
    }

    private static JsonPath filed(Map<String, Object> other) {
        return send(other).then().statusCode(201).extract().jsonPath();
    }

    private static Response send(Map<String, Object> other) {
        return send("aigul", other);
    }

    private static Response send(String user, Map<String, Object> other) {
        Map<String, Object> draft = new HashMap<>(WORDS);
        draft.putAll(other);
        return as(user).contentType(ContentType.JSON).body(draft).post("/api/v1/appeals");
    }
}

package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.listeningstate.petition.attachment.TestFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a draft: what they may be, who may add and read them, frozen with the text, gone with the draft. */
@QuarkusTest
class AttachmentTest extends PlatformTest {
    private static final String PROBLEM = "urn:listening-state:problem:";
    private static final String NAMED = "attachment; filename*=UTF-8''%D0%B6%D0%BE%D1%81%D0%BF%D0%B0%D1%80.pdf";

    @Inject
    TestTime time;

    @Inject
    DataSource database;

    @ConfigProperty(name = "attachments.folder")
    Path folder;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void aFileIsSignedWithTheTextAndReadByItsReaders() throws Exception {
        String id = Api.drafted();
        byte[] pdf = TestFiles.pdf();
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        Response added = attach("aigul", id, pdf);
        added.then()
                .statusCode(201)
                .body("name", equalTo("жоспар.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(pdf.length))
                .body("sha256", equalTo(sha256));
        attach("aigul", id, TestFiles.jpeg()).then().statusCode(201).body("name", equalTo("жоспар.pdf.jpg"));
        assertEquals(404, as("yerlan").get(path(id)).statusCode());
        assertEquals(404, anyone().get(added.header("Location")).statusCode());

        Api.submit("aigul", id).then().statusCode(200);
        String text = as("aigul").get("/api/v1/petitions/" + id + "/text").asString();
        assertTrue(text.contains("\"attachments\":[{\"name\":\"жоспар.pdf\",\"sha256\":\"" + sha256 + "\"},{"), text);
        attach("aigul", id, pdf).then().statusCode(409).body("type", equalTo(PROBLEM + "text-frozen"));
        String one = path(id) + "/" + added.path("id");
        as("aigul").delete(one).then().statusCode(409).body("type", equalTo(PROBLEM + "text-frozen"));
        as("aigul").get(path(id)).then().body("", hasSize(2));

        Api.signByAuthor(id, "good").then().statusCode(200);
        String link = as("aigul").get("/api/v1/petitions/" + id).path("linkToken");
        String linked = "/api/v1/petitions/by-link/" + link + "/attachments";
        anyone().get(linked).then().statusCode(200).body("", hasSize(2));
        Response read = anyone().get(linked + "/" + added.path("id"));
        read.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("attachment; filename=\"______.pdf\"; filename*=UTF-8''%D0"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
        assertArrayEquals(pdf, read.asByteArray());
        assertEquals(404, anyone().get(one).statusCode());
        assertEquals(
                404,
                anyone().get("/api/v1/petitions/by-link/" + "x".repeat(27) + "/attachments")
                        .statusCode());
        List<String> entries =
                as("auditor").get("/api/v1/trails/" + id).jsonPath().getList("entry");
        assertTrue(entries.get(0).contains("file-attached") && entries.get(0).contains(sha256), entries.toString());
        assertTrue(!String.join("", entries).contains("жоспар"), "a name is free text");
    }

    @Test
    void whatIsNoFileOfTheThreeKindsIsRefusedAndLeavesNothing() throws IOException {
        String id = Api.drafted();
        Set<Path> before = stored();
        refused(id, "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 422, "file-kind");
        refused(id, new byte[0], 422, "file-kind");
        refused(id, TestFiles.pdf("/Encrypt 9 0 R "), 422, "file-active");
        byte[] half = java.util.Arrays.copyOf(TestFiles.png(), 40);
        refused(id, half, 422, "file-damaged");
        byte[] large = java.util.Arrays.copyOf(TestFiles.pdf(), 10 * 1024 * 1024 + 1);
        refused(id, large, 413, "file-too-large");
        as("aigul")
                .contentType(ContentType.BINARY)
                .body(TestFiles.pdf())
                .post(path(id))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Content-Disposition"));
        as("aigul").get(path(id)).then().statusCode(200).body("", hasSize(0));
        assertTrue(before.containsAll(stored()), "nothing is left");
    }

    @Test
    void onlyTheAuthorAttachesAndNoMoreThanTen() {
        String id = Api.drafted();
        attach("yerlan", id, TestFiles.png()).then().statusCode(404);
        attach("moderator", id, TestFiles.png()).then().statusCode(403);
        anyone().contentType(ContentType.BINARY)
                .body(TestFiles.png())
                .post(path(id))
                .then()
                .statusCode(401);
        for (int i = 0; i < 10; i++) {
            attach("aigul", id, TestFiles.png()).then().statusCode(201);
        }
        attach("aigul", id, TestFiles.png()).then().statusCode(409).body("type", equalTo(PROBLEM + "too-many-files"));
        String first = as("aigul").get(path(id)).path("[0].id");
        as("yerlan").delete(path(id) + "/" + first).then().statusCode(404);
        as("aigul").delete(path(id) + "/" + first).then().statusCode(204);
        as("aigul").delete(path(id) + "/" + first).then().statusCode(404);
        as("aigul").get(path(id)).then().body("", hasSize(9));
    }

    @Test
    void theBytesOfADeletedDraftAreDeletedLater() throws IOException {
        Set<Path> before = stored();
        String id = Api.drafted();
        attach("aigul", id, TestFiles.png()).then().statusCode(201);
        Set<Path> added = stored();
        added.removeAll(before);
        assertEquals(1, added.size());
        as("aigul")
                .header("If-Match", "\"0\"")
                .delete("/api/v1/petitions/" + id)
                .then()
                .statusCode(204);
        time.advance(Duration.ofHours(2));
        Path file = added.iterator().next();
        await().until(() -> !Files.exists(file));
    }

    @Test
    void theDatabaseKeepsTheFilesOfAFrozenText() throws SQLException {
        String id = Api.drafted();
        attach("aigul", id, TestFiles.png()).then().statusCode(201);
        Api.submit("aigul", id).then().statusCode(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String act : List.of("update attachment set name = 'x'", "delete from attachment")) {
                assertThrows(
                        SQLException.class, () -> statement.execute(act + " where petition_id = '" + id + "'"), act);
            }
        }
    }

    private void refused(String id, byte[] bytes, int status, String slug) {
        attach("aigul", id, bytes).then().statusCode(status).body("type", equalTo(PROBLEM + slug));
    }

    private static Response attach(String user, String id, byte[] bytes) {
        return as(user).contentType(ContentType.BINARY)
                .header("Content-Disposition", NAMED)
                .body(bytes)
                .post(path(id));
    }

    private static String path(String id) {
        return "/api/v1/petitions/" + id + "/attachments";
    }

    private Set<Path> stored() throws IOException {
        if (!Files.exists(folder)) {
            return new java.util.HashSet<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }
}

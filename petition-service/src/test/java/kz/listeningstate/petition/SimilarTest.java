package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Petitions on what may be the same subject are found in any script, and the score says why. */
@QuarkusTest
class SimilarTest extends PlatformTest {
    @Inject
    TestTime time;

    @BeforeEach
    void tuesday() {
        time.set(TestTime.START);
    }

    @Test
    void whileTypingInAnyScriptAndLanguage() {
        Map<String, Object> text = Api.text();
        text.put("subject", "Шалғайдағы медицина");
        text.put("title", "Шалғай ауылдарға білікті дәрігер жіберу туралы");
        text.put(
                "translation",
                Map.of(
                        "language", "ru",
                        "subject", "Сельская медицина",
                        "title", "О направлении квалифицированных врачей в отдалённые сёла",
                        "content", "Врачей нет.",
                        "arguments", "Больница далеко.",
                        "proposals", "Направить врачей."));
        String id = published(text);
        for (String title : new String[] {
            "Шалғай ауылдарға білікті дәрігер жіберу туралы",
            "шалгай ауылдарга биликти даригер жиберу",
            "Şalğai auyldarğa bılıktı därıger jıberu turaly",
            "Шалғай ауылдрға білікті дәрігерр жібру туралы",
            "Дәрігер керек: шалғай ауылдарға жіберу",
            "о направлении в отдаленные села квалифицированных врачей"
        }) {
            typed(title).body("id", hasItem(id));
        }
        typed("Шалғай ауылдарға білікті дәрігер жіберу туралы")
                .body("find { it.id == '" + id + "' }.ground", equalTo("same-subject-public"))
                .body("find { it.id == '" + id + "' }.score.parts.name", equalTo(List.of("title", "words")))
                .body("find { it.id == '" + id + "' }.score.parts[0].likeness", equalTo(1.0f))
                .body("find { it.id == '" + id + "' }.score.value", greaterThan(0.9f));
        typed("Мектеп асханасының мәзірін жақсарту").body("id", not(hasItem(id)));
        typed("!?").body("", hasSize(0));
    }

    @Test
    void theAuthorAndModeratorsSeeWhatWasFoundAtTheSubmission() {
        Map<String, Object> text = Api.text();
        text.put("title", "Теміржол өткеліне бағдаршам орнату");
        text.put("subject", "Теміржол қауіпсіздігі");
        String first = published(text);
        String second = Api.drafted(text);
        String path = "/api/v1/petitions/" + second + "/similar";
        as("aigul")
                .get(path)
                .then()
                .statusCode(200)
                .body("now.id", hasItem(first))
                .body("atSubmission", hasSize(0));
        as("moderator").get(path).then().statusCode(404);
        Api.submit("aigul", second).then().statusCode(200);
        for (String reader : new String[] {"aigul", "moderator"}) {
            as(reader)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("now.id", hasItem(first))
                    .body("now.id", not(hasItem(second)))
                    .body("atSubmission.id", hasItem(first))
                    .body("atSubmission[0].score.parts.name", equalTo(List.of("title", "subject", "words")));
        }
        as("yerlan").get(path).then().statusCode(404);
        as("officer").get(path).then().statusCode(403);
        anyone().get(path).then().statusCode(401);
        Api.post("aigul", "/api/v1/petitions/" + first + "/withdrawal").then().statusCode(200);
        as("moderator").get(path).then().body("now.id", not(hasItem(first))).body("atSubmission.id", hasItem(first));
    }

    @Test
    void aDecidedOneStandsInTheWayForAYear() {
        Map<String, Object> text = Api.text();
        text.put("title", "Кітапханаға жаңа ғимарат салу қажеттігі");
        String id = published(text);
        Topics.count(id, 60, 2);
        await().until(() -> Api.phase("aigul", id), "CONSIDERATION"::equals);
        Api.decide("officer", id).then().statusCode(200);
        Api.signDecision("officer", id, "by-head").then().statusCode(200);
        Api.post("officer", "/api/v1/petitions/" + id + "/decision/publication")
                .then()
                .statusCode(200);
        String asked = "Кітапханаға жаңа ғимарат салу қажеттігі";
        typed(asked).body("find { it.id == '" + id + "' }.ground", equalTo("same-subject-decided"));
        time.advance(Duration.ofDays(364));
        typed(asked).body("id", hasItem(id));
        time.advance(Duration.ofDays(1));
        typed(asked).body("id", not(hasItem(id)));
    }

    @Test
    void onlyWhoWritesOrModeratesAsks() {
        anyone().contentType(ContentType.JSON)
                .body(Map.of("title", "Су"))
                .post("/api/v1/similar-petitions")
                .then()
                .statusCode(401);
        as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of("subject", "Су"))
                .post("/api/v1/similar-petitions")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("title"));
    }

    private static String published(Map<String, Object> text) {
        String id = Api.drafted(text);
        Api.submit("aigul", id).then().statusCode(200);
        Api.signByAuthor(id, "good").then().statusCode(200);
        Api.moderate(id, Map.of("verdict", "APPROVED")).then().statusCode(200);
        Topics.count(id, 51, 1);
        await().until(() -> Api.phase("aigul", id), "OPEN"::equals);
        return id;
    }

    private static ValidatableResponse typed(String title) {
        return as("aigul")
                .contentType(ContentType.JSON)
                .body(Map.of("title", title))
                .post("/api/v1/similar-petitions?size=20")
                .then()
                .statusCode(200);
    }
}

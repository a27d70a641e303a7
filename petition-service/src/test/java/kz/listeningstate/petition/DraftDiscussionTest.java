package kz.listeningstate.petition;

import static kz.listeningstate.petition.Api.anyone;
import static kz.listeningstate.petition.Api.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineView;
import org.junit.jupiter.api.Test;

/** The public discussion of a draft decision (90-5(2)): announced in time, open for its days, each comment answered. */
@QuarkusTest
class DraftDiscussionTest extends OfficeTest {
    private static final Map<String, String> DAYS = Map.of("opensOn", "2026-09-04", "closesOn", "2026-09-08");
    private static final Instant OPENS = Instant.parse("2026-09-03T19:00:00Z");
    private static final Instant IS_OVER = Instant.parse("2026-09-08T19:00:00Z");
    private static final Map<String, Object> COMMENT =
            Map.of("paragraph", 2, "text", "Құбырды жаңарту керек", "showName", true);
    private static final Map<String, String> THEME = Map.of("title", "Құбыр", "answer", "2027 жылы жаңартылады");

    @Test
    void itIsAnnouncedInTimeAndOnce() {
        String id = Api.considered();
        refused(send("officer", id, "discussion", DAYS), 409, "no-decision", "90-6(2)");
        save(id, DRAFT).then().statusCode(200);
        refused(announced(id, "2026-09-03", "2026-09-10"), 422, "notice-too-short", "90-5(2)");
        refused(announced(id, "2026-09-04", "2026-09-07"), 422, "discussion-too-short");
        refused(announced(id, "2026-09-04", "2026-09-29"), 422, "discussion-too-late", "90-5(1)");
        refused(send("officer2", id, "discussion", DAYS), 403, "other-body");
        send("officer", id, "discussion", DAYS).then().statusCode(201).body("state", equalTo("ANNOUNCED"));
        refused(send("officer", id, "discussion", DAYS), 409, "discussion-announced");
        DeadlineView notice = term(id, DeadlineKind.DISCUSSION_NOTICE);
        assertEquals(TestTime.START, notice.metAt());
        assertNull(notice.missedAt());
    }

    @Test
    void citizensCommentByParagraphWhileItIsOpen() {
        String id = announced();
        refused(comment("yerlan", id, COMMENT), 409, "discussion-not-open");
        time.set(OPENS);
        refused(comment("officer", id, COMMENT), 403, "forbidden");
        comment("yerlan", id, COMMENT).then().statusCode(201).body("authorName", equalTo("Ерлан Ж."));
        refused(comment("olga", id, Map.of("paragraph", 3, "text", "x")), 422, "no-such-paragraph");
        comment("olga", id, Map.of("text", "Бүкіл жоба туралы"))
                .then()
                .statusCode(201)
                .body("authorName", nullValue());
        comments(id, "?paragraph=2").then().body("total", equalTo(1));
        time.set(IS_OVER);
        refused(comment("yerlan", id, COMMENT), 409, "discussion-not-open");
    }

    @Test
    void anInsultIsHiddenByAModeratorForAReason() {
        String id = announced();
        time.set(OPENS);
        String insult = comment("olga", id, Map.of("text", "Жаман сөз")).path("id");
        String removal = "/api/v1/discussion-comments/" + insult + "/removal";
        Map<String, String> why = Map.of("ground", "INSULT", "reason", "Балағат сөз");
        refused(sends("officer", why).post(removal), 403, "forbidden");
        sends("moderator", why).post(removal).then().statusCode(200);
        comments(id, "")
                .then()
                .body("total", equalTo(1))
                .body("items[0].text", nullValue())
                .body("items[0].removalReason", equalTo("Балағат сөз"));
        time.set(IS_OVER);
        digest(id).then().statusCode(200);
    }

    @Test
    void noDecisionIsSignedBeforeEachCommentIsAnswered() {
        String id = announced();
        refused(sign(id), 409, "discussion-under-way", "90-5(2)");
        time.set(OPENS);
        String comment = comment("yerlan", id, COMMENT).path("id");
        refused(send("officer", id, "discussion/themes", THEME), 409, "discussion-not-over");
        time.set(IS_OVER);
        refused(sign(id), 409, "digest-missing", "90-5(2)");
        String theme = send("officer", id, "discussion/themes", THEME)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        refused(digest(id), 409, "comments-unanswered", "90-5(2)");
        String answered = "discussion/themes/" + theme + "/comments";
        Map<String, ?> strange = Map.of("comments", List.of(comment, UUID.randomUUID()));
        refused(send("officer", id, answered, strange), 422, "unknown-comment");
        send("officer", id, answered, Map.of("comments", List.of(comment)))
                .then()
                .statusCode(200)
                .body("comments", equalTo(1));
        digest(id).then().statusCode(200).body("state", equalTo("ANSWERED"));
        anyone().get("/api/v1/petitions/" + id + "/discussion")
                .then()
                .body("themes[0].answer", equalTo("2027 жылы жаңартылады"))
                .body("texts.kk", hasSize(2));
        sign(id).then().statusCode(200);
        publish(id)
                .then()
                .statusCode(200)
                .body("decision.duties.find { it.name == 'public-discussion' }.state", equalTo("DONE"));
    }

    private static String announced() {
        String id = Api.considered();
        save(id, DRAFT).then().statusCode(200);
        send("officer", id, "discussion", DAYS).then().statusCode(201);
        return id;
    }

    private static Response announced(String id, String opensOn, String closesOn) {
        return send("officer", id, "discussion", Map.of("opensOn", opensOn, "closesOn", closesOn));
    }

    private static Response comment(String user, String id, Map<String, ?> comment) {
        return send(user, id, "discussion/comments", comment);
    }

    private static Response comments(String id, String query) {
        return anyone().get("/api/v1/petitions/" + id + "/discussion/comments" + query);
    }

    private static Response digest(String id) {
        String discussion = "/api/v1/petitions/" + id + "/discussion";
        int version = anyone().get(discussion).path("version");
        return ifMatch("officer", version).post(discussion + "/digest");
    }
}

package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static kz.listeningstate.signature.QrPage.LINK;
import static kz.listeningstate.signature.QrPage.TEXT;
import static kz.listeningstate.signature.QrPage.assertState;
import static kz.listeningstate.signature.QrPage.open;
import static kz.listeningstate.signature.QrPage.petition;
import static kz.listeningstate.signature.QrPage.sql;
import static kz.listeningstate.signature.QrPage.state;
import static kz.listeningstate.signature.QrPage.told;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.embedded.authority.Behaviour;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.MobileApp;
import kz.listeningstate.signature.PetitionServiceStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a code for eGov Mobile does not allow: to others, too late, twice, or without the text being seen. */
@QuarkusTest
@QuarkusTestResource(PetitionServiceStandIn.class)
class QrRefusalsTest {
    @AfterEach
    void honest() {
        EmbeddedPlatform.authority().behave(Behaviour.HONEST);
        PetitionServiceStandIn.goAway(false);
    }

    @Test
    void whileOneSignatureIsJudgedNoOtherIsLetIn() throws Exception {
        UUID petition = petition();
        MobileApp phone = new MobileApp(open(petition));
        JsonPath api1 = phone.invitation().jsonPath();
        String path = MobileApp.path(api1);
        String token = api1.getString("document.auth_token");
        byte[] pdf = phone.pdf();
        String first = Client.cms(pdf, Client.identity("citizen-33"));
        String second = Client.cms(pdf, Client.identity("citizen-34"));
        EmbeddedPlatform.authority().behave(Behaviour.SLOW);
        CompletableFuture<Response> judged =
                CompletableFuture.supplyAsync(() -> MobileApp.put(path, token, MobileApp.body(first)));
        await().until(() -> sql("update qr_session set title = title where cms_sha256 is not null and petition_id = '"
                        + petition + "'")
                == 1);
        assertProblem(MobileApp.put(path, token, MobileApp.body(second)), 403, "qr-used");
        judged.join().then().statusCode(200);
    }

    @Test
    void aCodeThatWasGivenUpIsWorthNothing() {
        UUID petition = petition();
        Response page = open(petition);
        MobileApp phone = new MobileApp(page);
        JsonPath api1 = phone.invitation().jsonPath();
        String cms = Client.cms(phone.pdf(), Client.identity("citizen-40"));
        Client.request().delete(page.path("status").toString()).then().statusCode(204);
        assertProblem(state(page), 404, "not-found");
        assertProblem(phone.invitation(), 404, "not-found");
        String token = api1.getString("document.auth_token");
        assertProblem(MobileApp.put(MobileApp.path(api1), token, MobileApp.body(cms)), 401, "unauthenticated");

        Response other = open(petition);
        new MobileApp(other).sign("citizen-40").then().statusCode(200);
        assertProblem(Client.request().delete(other.path("status").toString()), 409, "qr-used");
    }

    @Test
    void afterItsTimeACodeIsWorthNothing() throws Exception {
        UUID petition = petition();
        Response page = open(petition);
        MobileApp phone = new MobileApp(page);
        JsonPath api1 = phone.invitation().jsonPath();
        String cms = Client.cms(phone.pdf(), Client.identity("citizen-36"));
        sql("update qr_session set expires_at = now() - interval '1 second' where petition_id = '" + petition + "'");
        String token = api1.getString("document.auth_token");
        assertProblem(MobileApp.put(MobileApp.path(api1), token, MobileApp.body(cms)), 403, "qr-expired");
        assertProblem(phone.invitation(), 403, "qr-expired");
        assertProblem(phone.documents(api1, token), 403, "qr-expired");
        assertState(page, "EXPIRED");
        Client.get("/api/v1/counts/" + petition).then().body("count", equalTo(0));
    }

    @Test
    void eachSecretOpensItsOwnDoorAlone() {
        UUID petition = petition();
        Response page = open(petition);
        MobileApp phone = new MobileApp(page);
        JsonPath api1 = phone.invitation().jsonPath();
        String id = page.path("id");
        String inTheCode = page.path("qrText").toString().replaceFirst(".*/", "");
        String token = api1.getString("document.auth_token");
        String documents = MobileApp.path(api1);
        // The phone's cannot read the outcome.
        for (String secret : List.of(inTheCode, token, documents.replaceFirst(".*/", ""))) {
            assertProblem(Client.get("/api/v1/qr/" + secret), 404, "not-found");
            assertProblem(RestAssured.get("/api/v1/qr/" + secret + "/events"), 404, "not-found");
        }
        // The page's cannot sign; nor can who knows but the address.
        assertProblem(Client.get("/api/v1/qr/phone/" + id), 404, "not-found");
        for (String wrong : List.of(id, inTheCode, "x", token + "x")) {
            assertProblem(phone.documents(api1, wrong), 401, "unauthenticated");
            assertProblem(MobileApp.put(documents, wrong, MobileApp.body("AAAA")), 401, "unauthenticated");
        }
        assertProblem(Client.get(documents), 401, "unauthenticated");
        assertProblem(Client.request().body(MobileApp.body("AAAA")).put(documents), 401, "unauthenticated");
        MobileApp other = new MobileApp(open(petition));
        assertProblem(other.documents(other.invitation().jsonPath(), token), 401, "unauthenticated");
    }

    @Test
    void hostileBodiesAreRefusedAndChangeNothing() {
        Response page = open(petition());
        MobileApp phone = new MobileApp(page);
        JsonPath api1 = phone.invitation().jsonPath();
        String path = MobileApp.path(api1);
        String token = api1.getString("document.auth_token");
        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"documentsToSign\":[]}",
                "{\"documentsToSign\":[null]}",
                "{\"documentsToSign\":{}}",
                "{\"documentsToSign\":[{\"document\":null}]}",
                "{\"documentsToSign\":[{\"document\":{\"file\":{\"data\":\"\"}}}]}",
                "{\"documentsToSign\":[{\"document\":{\"file\":{\"data\":[\"AAAA\"]}}}]}",
                "{\"documentsToSign\":[{},{}]}",
                "[".repeat(1_500))) {
            Response answer = MobileApp.put(path, token, body);
            assertEquals(400, answer.statusCode(), body.substring(0, Math.min(80, body.length())) + answer.asString());
        }
        assertProblem(MobileApp.put(path, token, MobileApp.body("A".repeat(70_000))), 413, "payload-too-large");
        assertState(page, "SCANNED");
        for (String body : List.of(
                "{}",
                "{\"petitionId\":\"x\",\"language\":\"kk\"}",
                "{\"petitionId\":\"%s\",\"language\":\"de\"}".formatted(UUID.randomUUID()),
                "{\"petitionId\":\"%s\",\"language\":\"kk\",\"link\":\"../../x\"}".formatted(UUID.randomUUID()))) {
            assertEquals(400, Client.request().body(body).post("/api/v1/qr").statusCode(), body);
        }
        assertProblem(open(UUID.randomUUID()), 404, "petition-unknown");
        assertProblem(open(Client.submitted()), 409, "not-open-yet");
    }

    @Test
    void theTextComesFromPetitionServiceAndItsHashDecides() {
        UUID petition = petition();
        PetitionServiceStandIn.goAway(true);
        assertProblem(open(petition), 503, "temporarily-unavailable");
        PetitionServiceStandIn.goAway(false);
        PetitionServiceStandIn.show(
                petition.toString(),
                new String(TEXT, StandardCharsets.UTF_8)
                        .replace("Ауыз", "Басқа")
                        .getBytes(StandardCharsets.UTF_8));
        assertProblem(open(petition), 503, "temporarily-unavailable");
        PetitionServiceStandIn.show(petition.toString(), TEXT);
        open(petition).then().statusCode(201);
        PetitionServiceStandIn.goAway(true);
        open(petition).then().statusCode(201);
    }

    /** A petition before its publication is shown to those who hold its link, not to all who know its id. */
    @Test
    void aLinkOnlyPetitionNeedsItsLink() {
        UUID petition = told(UUID.randomUUID());
        PetitionServiceStandIn.show("by-link/" + LINK, TEXT);
        assertProblem(open(petition), 404, "petition-unknown");
        assertProblem(open(petition, "B".repeat(32)), 404, "petition-unknown");
        open(petition, LINK).then().statusCode(201);
        assertProblem(open(petition), 404, "petition-unknown");
        assertProblem(open(petition, "B".repeat(32)), 404, "petition-unknown");
        PetitionServiceStandIn.show(petition.toString(), TEXT);
        open(petition).then().statusCode(201);
        open(petition, "B".repeat(32)).then().statusCode(201);
    }
}

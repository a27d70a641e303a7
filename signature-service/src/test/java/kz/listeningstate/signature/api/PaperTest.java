package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import kz.listeningstate.signature.log.leaf.SigningMethod;
import org.junit.jupiter.api.Test;

/** Signatures on paper are leaves like all others, and nobody is told whose. */
@QuarkusTest
class PaperTest {
    private static final String SCAN = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";

    @Test
    void eachPersonCountsOnceOnPaperOrElectronically() {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-21").then().statusCode(201);
        String signed = Client.identity("citizen-21").person().iin();
        String other = Client.identity("citizen-22").person().iin();
        String third = Client.identity("citizen-23").person().iin();
        Map<String, Object> sheet =
                sheet(petition, Instant.now(), signed, other, third, other, null, "123", "123456789012");
        take(sheet)
                .then()
                .statusCode(200)
                .body("valid", equalTo(2))
                .body("invalid", equalTo(3))
                .body("alreadyCounted", equalTo(2));
        Response counted = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> Client.get("/api/v1/counts/" + petition),
                        answer -> answer.path("paper").equals(2));
        counted.then().body("count", equalTo(3)).body("electronic", equalTo(1));
        take(sheet).then().statusCode(200).body("valid", equalTo(2)).body("alreadyCounted", equalTo(2));
        assertProblem(Client.sign(petition, "citizen-22"), 409, "already-signed");
        Map<String, Object> elsewhere = new HashMap<>(sheet);
        elsewhere.put("petitionId", Client.opened());
        assertProblem(take(elsewhere), 409, "sheet-of-another-petition");
        assertThat(PublicLog.leaves())
                .filteredOn(leaf -> leaf instanceof Leaf.Sign sign
                        && sign.petitionId().equals(petition)
                        && sign.method() == SigningMethod.PAPER)
                .hasSize(2);
    }

    @Test
    void twoSheetsAtOnceCountAPersonOnce() {
        UUID petition = Client.opened();
        String iin = Client.identity("citizen-24").person().iin();
        List<Integer> valid = new ArrayList<>();
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Map<String, Object> sheet = sheet(petition, Instant.now(), iin);
            answers.add(CompletableFuture.supplyAsync(() -> take(sheet), run -> new Thread(run).start()));
        }
        answers.forEach(answer ->
                valid.add(answer.join().then().statusCode(200).extract().path("valid")));
        assertThat(valid).containsExactlyInAnyOrder(1, 0, 0, 0);
    }

    /** Whoever lost the answer asks again, also while the first question is still worked at. */
    @Test
    void theSameSheetAtOnceIsOneSheet() throws Exception {
        UUID petition = Client.opened();
        Map<String, Object> sheet = sheet(
                petition,
                Instant.now(),
                Client.identity("citizen-28").person().iin(),
                Client.identity("citizen-29").person().iin());
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> take(sheet), run -> new Thread(run).start()));
        }
        answers.forEach(answer -> answer.join()
                .then()
                .statusCode(200)
                .body("valid", equalTo(2))
                .body("invalid", equalTo(0))
                .body("alreadyCounted", equalTo(0)));
        assertThat(rows(petition)).isEqualTo(1);
        Client.awaitCount(petition, 2);
    }

    /** A sheet that was handed in while signing was open is entered until the final tally; once taken it is answered for ever. */
    @Test
    void whatCameInTimeIsTakenUntilTheEnd() throws Exception {
        UUID petition = Client.opened();
        Client.sign(petition, "citizen-25").then().statusCode(201);
        Instant received = Instant.now();
        String iin = Client.identity("citizen-26").person().iin();
        assertProblem(take(sheet(petition, received.plus(1, ChronoUnit.HOURS), iin)), 409, "signing-closed");
        closeWithoutEnd(petition);
        assertProblem(take(sheet(petition, Instant.now(), iin)), 409, "signing-closed");
        Map<String, Object> inTime =
                sheet(petition, received, Client.identity("citizen-27").person().iin());
        take(inTime).then().statusCode(200).body("valid", equalTo(1));
        Operators.execute("update petition set ended = true where id = '" + petition + "'");
        assertProblem(take(sheet(petition, received, iin)), 409, "tally-closed");
        take(inTime).then().statusCode(200).body("valid", equalTo(1)).body("alreadyCounted", equalTo(0));
        assertThat(rows(petition)).as("a refused sheet leaves nothing").isEqualTo(1);
        UUID later = Client.opened();
        take(sheet(later, received.minus(1, ChronoUnit.DAYS), iin))
                .then()
                .statusCode(200)
                .body("valid", equalTo(1));
    }

    /** One that may still lapse waits longest for its tally: long enough to look at what lies between. */
    private static void closeWithoutEnd(UUID petition) {
        Instant now = Instant.now();
        PetitionEventsTopic.send(
                petition, PetitionEventsTopic.event("opened", petition, PetitionEventsTopic.TEXT, now, now));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 409);
    }

    @Test
    void onlyPetitionServiceBringsSheets() throws Exception {
        UUID petition = Client.opened();
        Map<String, Object> sheet = sheet(petition, Instant.now(), "900315400017");
        assertProblem(Client.request().body(sheet).post("/api/v1/paper-sheets"), 401, "unauthenticated");
        assertProblem(Operators.as("operator").body(sheet).post("/api/v1/paper-sheets"), 403, "forbidden");
        assertProblem(take(sheet(Client.submitted(), Instant.now(), "900315400017")), 409, "not-open-yet");
        assertProblem(take(sheet(UUID.randomUUID(), Instant.now(), "900315400017")), 404, "petition-unknown");
        assertProblem(take(sheet(petition, Instant.now())), 400, "invalid-request");
        assertProblem(take(sheet(petition, Instant.now(), new String[101])), 400, "invalid-request");
        assertThat(rows(petition)).isZero();
    }

    /** Who holds a receipt is somebody with a name for this petition alone. */
    @Test
    void aHolderIsKnownByAHandleOnly() {
        UUID petition = Client.opened();
        Response signed = Client.sign(petition, "citizen-27");
        String leaf = signed.path("leafHash");
        String secret = signed.path("secret");
        String handle = holder(petition, leaf, secret)
                .then()
                .statusCode(200)
                .body("active", equalTo(true))
                .extract()
                .path("handle");
        assertThat(handle).hasSize(27).doesNotContain(leaf);
        assertProblem(holder(petition, leaf, "x" + secret.substring(1)), 404, "not-found");
        assertProblem(holder(Client.opened(), leaf, secret), 404, "not-found");
        assertProblem(
                Client.request()
                        .body(Map.of("petitionId", petition, "leafHash", leaf, "secret", secret))
                        .post("/api/v1/holders"),
                401,
                "unauthenticated");
        Client.withdraw(petition, leaf, Client.withdrawal(petition, leaf, "citizen-27"))
                .then()
                .statusCode(201);
        holder(petition, leaf, secret).then().body("active", equalTo(false)).body("handle", equalTo(handle));
        UUID other = Client.opened();
        Response again = Client.sign(other, "citizen-27");
        assertThat(holder(other, again.path("leafHash"), again.path("secret")).<String>path("handle"))
                .isNotEqualTo(handle);
    }

    private static Response holder(UUID petition, String leaf, String secret) {
        return asService()
                .body(Map.of("petitionId", petition, "leafHash", leaf, "secret", secret))
                .post("/api/v1/holders");
    }

    private static Response take(Map<String, Object> sheet) {
        return asService().body(sheet).post("/api/v1/paper-sheets");
    }

    private static RequestSpecification asService() {
        return Client.request()
                .auth()
                .oauth2(Client.token(() -> EmbeddedPlatform.keycloak().serviceToken("petition-service")));
    }

    private static Map<String, Object> sheet(UUID petition, Instant received, String... iins) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String iin : iins) {
            Map<String, Object> row = new HashMap<>();
            row.put("place", rows.size() + 1);
            row.put("id", iin);
            rows.add(row);
        }
        return new HashMap<>(Map.of(
                "sheetId",
                UUID.randomUUID(),
                "petitionId",
                petition,
                "receivedAt",
                received.toString(),
                "scan",
                SCAN,
                "consent",
                "2026-1",
                "rows",
                rows));
    }

    private static long rows(UUID petition) throws SQLException {
        try (Connection connection = Operators.database();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select count(*) from paper_sheet where petition_id = '" + petition + "'")) {
            row.next();
            return row.getLong(1);
        }
    }
}

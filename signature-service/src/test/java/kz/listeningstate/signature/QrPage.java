package kz.listeningstate.signature;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.embedded.EmbeddedPlatform;
import kz.listeningstate.signature.algorithm.Sha256;

/** A page that asks for codes for eGov Mobile and follows them, for petitions whose text the stand-in gives. */
public final class QrPage {
    public static final byte[] TEXT =
            ("{\"addressee\":\"akimat-demo-kokbulak\",\"arguments\":\"Дәлел\",\"attachments\":[],\"content\":\"Мазмұны\","
                            + "\"language\":\"kk\",\"proposals\":\"Ұсыныс\",\"subject\":\"Су\",\"title\":\"Ауыз су\",\"v\":1}")
                    .getBytes(StandardCharsets.UTF_8);
    public static final String LINK = "A".repeat(32);

    private QrPage() {}

    public static UUID petition() {
        UUID petition = UUID.randomUUID();
        PetitionServiceStandIn.show(petition.toString(), TEXT);
        return told(petition);
    }

    public static UUID told(UUID petition) {
        PetitionEventsTopic.send(
                petition,
                PetitionEventsTopic.event(
                        "opened", petition, HexFormat.of().formatHex(Sha256.of(TEXT)), Instant.now(), null));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Client.get("/api/v1/signing-documents/" + petition).statusCode() == 200);
        return petition;
    }

    public static Response open(UUID petition) {
        return open(petition, null);
    }

    public static Response open(UUID petition, String link) {
        Map<String, Object> body = new HashMap<>(Map.of("petitionId", petition, "showName", false, "language", "kk"));
        body.put("link", link);
        return Client.request().body(body).post("/api/v1/qr");
    }

    public static Response state(Response page) {
        return Client.get(page.path("status"));
    }

    public static void assertState(Response page, String state) {
        state(page).then().statusCode(200).body("state", equalTo(state));
    }

    public static int sql(String statement) throws Exception {
        String url = EmbeddedPlatform.postgres().jdbcUrl("signature");
        String password = EmbeddedPlatform.postgres().password("signature");
        try (Connection connection = DriverManager.getConnection(url, "signature", password);
                Statement update = connection.createStatement()) {
            return update.executeUpdate(statement);
        }
    }
}

package kz.listeningstate.petition.paper;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.petition.Api;
import kz.listeningstate.petition.PlatformTest;
import kz.listeningstate.petition.TestTime;
import kz.listeningstate.petition.Topics;
import kz.listeningstate.petition.attachment.TestFiles;
import org.junit.jupiter.api.Test;

/** Which sheets are whose to enter; nobody of the demo's operators is a party, so the list itself is asked. */
@QuarkusTest
class OpenSheetsTest extends PlatformTest {
    @Inject
    PaperSheets sheets;

    @Inject
    TestTime time;

    @Test
    void neitherAuthorsNorAddresseesSeeThem() {
        time.set(TestTime.START);
        UUID petition = UUID.fromString(Api.opened());
        Api.as("operator")
                .contentType("application/octet-stream")
                .body(TestFiles.pdf("/Sheet (" + UUID.randomUUID() + ") "))
                .post("/api/v1/petitions/" + petition + "/paper-sheets?rows=1&consent=2026-1")
                .then()
                .statusCode(201);
        await().until(() -> !Topics.events(petition.toString()).isEmpty());
        UUID author = UUID.fromString(
                Topics.events(petition.toString()).get(0).at("/data/authorId").asText());
        UUID nobody = UUID.randomUUID();
        assertEquals(1, open(petition, nobody, List.of()));
        assertEquals(1, open(petition, nobody, List.of("government")));
        assertEquals(0, open(petition, nobody, List.of("government", Api.VILLAGE)));
        assertEquals(0, open(petition, author, List.of()));
    }

    private long open(UUID petition, UUID author, List<String> bodies) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sheets.open(author, bodies).stream()
                        .filter(sheet -> sheet.petitionId().equals(petition))
                        .count());
    }
}

package kz.listeningstate.signature.api;

import static kz.listeningstate.signature.Client.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kz.listeningstate.signature.Client;
import kz.listeningstate.signature.Operators;
import kz.listeningstate.signature.PetitionEventsTopic;
import kz.listeningstate.signature.PublicLog;
import kz.listeningstate.signature.log.leaf.Leaf;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What is in an audit trail stays there as it was, and everybody would notice if it did not. */
@QuarkusTest
class AnchorTest {

    @Test
    void theDaysHeadsAreInThePublicLog() throws Exception {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        // At midnight the worker looks once more within a minute.
        JsonPath anchor = await().atMost(Duration.ofSeconds(90))
                .until(() -> Client.get("/api/v1/anchors/" + day), answer -> answer.statusCode() == 200)
                .jsonPath();
        byte[] heads = anchor.getString("heads").getBytes(StandardCharsets.UTF_8);
        assertThat(new JsonCanonicalizer(heads).getEncodedUTF8()).isEqualTo(heads);
        assertThat(new JsonPath(anchor.getString("heads")).getList("trails.name"))
                .isEqualTo(List.of(
                        "act-decisions",
                        "acts",
                        "evidence-hand-overs",
                        "official-signatures",
                        "petition-service",
                        "statement-signatures"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PublicLog.leaves())
                        .filteredOn(
                                leaf -> HexFormat.of().formatHex(leaf.hash()).equals(anchor.getString("leafHash")))
                        .singleElement()
                        .isInstanceOf(Leaf.Anchor.class)
                        .extracting(Leaf::body)
                        .isEqualTo(sha256(heads)));
        assertProblem(Client.get("/api/v1/anchors/2020-01-01"), 404, "not-found");
        assertProblem(Client.get("/api/v1/anchors/yesterday"), 404, "not-found");
    }

    @Test
    void aTrailIsAChainThatTheAuditorHashesAgain() throws Exception {
        UUID petition = Client.opened();
        String leaf = Client.sign(petition, "citizen-62").path("leafHash");
        Client.awaitCount(petition, 1);
        List<CompletableFuture<String>> acts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Operators.invalidation("operator", petition, leaf).<String>path("id"),
                        run -> new Thread(run).start()))
                .toList();
        acts.forEach(CompletableFuture::join);

        List<Map<String, Object>> entries = trail("acts");
        byte[] head = new byte[32];
        for (int i = 0; i < entries.size(); i++) {
            assertThat(((Number) entries.get(i).get("place")).longValue()).isEqualTo(i + 1);
            MessageDigest next = MessageDigest.getInstance("SHA-256");
            next.update(head);
            head = next.digest(entries.get(i).get("entry").toString().getBytes(StandardCharsets.UTF_8));
            assertThat(entries.get(i).get("head")).isEqualTo(HexFormat.of().formatHex(head));
        }
        for (CompletableFuture<String> act : acts) {
            assertThat(entries)
                    .filteredOn(entry -> entry.get("entry").toString().contains(act.join()))
                    .hasSize(1);
        }
        assertProblem(Operators.as("operator").get("/api/v1/anchors/trails/acts"), 403, "forbidden");
        for (String change :
                List.of("update audit_entry set entry = '{}'", "delete from audit_entry", "delete from anchor")) {
            assertThatThrownBy(() -> Operators.execute(change))
                    .as(change)
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("only ever added to");
        }
    }

    /** As petition-service's own example tells it. */
    @Test
    void theDaysOfPetitionServiceAreChainedOnceEach() throws Exception {
        String example = Files.readString(Path.of(
                System.getProperty("checkout.root"), "petition-service/contracts/examples/trail-closed.v1.json"));
        String head = new JsonPath(example).getString("data.head");
        String other = example.replace(head, "ff".repeat(32));
        String key = "/petition-service";
        PetitionEventsTopic.sendTo("petition.trails", key, example, example, other, "no json", "{\"type\":\"new\"}");
        String dead = "dead-letter.signature-service.petition.trails";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(PetitionEventsTopic.read(dead, key))
                        .extracting(record -> record.value())
                        .containsExactly(other, "no json"));
        assertThat(trail("petition-service"))
                .extracting(entry -> new JsonPath(entry.get("entry").toString()).getString("head"))
                .containsExactly("\\x" + head);
    }

    private static List<Map<String, Object>> trail(String name) {
        List<Map<String, Object>> all = new java.util.ArrayList<>();
        List<Map<String, Object>> some;
        do {
            some = Operators.as("auditor")
                    .get("/api/v1/anchors/trails/" + name + "?after=" + all.size())
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("$");
            all.addAll(some);
        } while (!some.isEmpty());
        return all;
    }

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }
}

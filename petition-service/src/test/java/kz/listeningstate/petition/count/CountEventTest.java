package kz.listeningstate.petition.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.listeningstate.petition.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads what signature-service promises to send, from its own contract. */
class CountEventTest {
    private static final Path THEIRS = Contracts.ROOT.resolve("signature-service/contracts");

    private final ObjectMapper json = new ObjectMapper();
    private final String example = Contracts.read(THEIRS.resolve("examples/counted.v1.json"));

    @Test
    void readsTheProducersExample() throws Exception {
        JsonNode data = json.readTree(example).get("data");
        CountEvent event = CountEvent.parse(json, example);
        assertEquals(data.get("petitionId").asText(), event.petitionId().toString());
        assertEquals(data.get("count").asLong(), event.count().count());
        assertEquals(data.get("treeSize").asLong(), event.count().treeSize());
        assertEquals(
                Instant.parse(data.get("checkpointedAt").asText()),
                event.count().checkpointedAt());
    }

    @Test
    void aFinalTallyIsTheLastCount() {
        CountEvent event = CountEvent.parse(json, Contracts.read(THEIRS.resolve("examples/tallied.v1.json")));
        assertTrue(event.isLast());
        assertEquals(CountEvent.parse(json, example).count(), event.count());
        assertFalse(CountEvent.parse(json, example).isLast());
    }

    @Test
    void theExampleFollowsTheProducersSchema() throws Exception {
        assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Contracts.read(THEIRS.resolve("counted.v1.schema.json")))
                        .validate(json.readTree(example)));
    }

    @Test
    void whatIsAddedLaterIsIgnored() throws Exception {
        ObjectNode event = (ObjectNode) json.readTree(example);
        ((ObjectNode) event.get("data")).put("unverifiable", 3);
        assertEquals(CountEvent.parse(json, example), CountEvent.parse(json, event.toString()));
    }

    @Test
    void aMissingFieldIsPoison() throws Exception {
        for (String field : List.of("petitionId", "count", "treeSize", "checkpointedAt", "withdrawn")) {
            ObjectNode event = (ObjectNode) json.readTree(example);
            ((ObjectNode) event.get("data")).remove(field);
            assertThrows(PoisonException.class, () -> CountEvent.parse(json, event.toString()), field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"type\":\"other\"}", "1"})
    void whatIsNoCountIsPoison(String message) {
        assertThrows(PoisonException.class, () -> CountEvent.parse(json, message));
    }
}

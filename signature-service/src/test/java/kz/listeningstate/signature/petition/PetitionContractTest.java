package kz.listeningstate.signature.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** petition-service's examples can be read here, and its schemas promise every field that is read. */
class PetitionContractTest {
    private static final Path CONTRACTS = Path.of(System.getProperty("checkout.root"), "petition-service", "contracts");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Read by others; signing goes on, or has ended, as the events before them said. */
    private static final Set<String> SAYS_NOTHING_OF_SIGNING = Set.of(
            "moderation-raised",
            "body-asked",
            "correction-requested",
            "discussion-announced",
            "discussion-answered",
            "progress-reported",
            "executed",
            "complaint-registered",
            "deadline-near",
            "deadline-missed",
            "trail-closed");

    @Test
    void everyExampleIsUnderstood() throws Exception {
        for (Path file : list(CONTRACTS.resolve("examples"))) {
            JsonNode example = JSON.readTree(Files.readString(file));
            Optional<PetitionEvent> read = PetitionEvent.parse(JSON, Files.readString(file));
            assertEquals(SAYS_NOTHING_OF_SIGNING.contains(nameOf(file)), read.isEmpty(), nameOf(file));
            if (read.isEmpty()) {
                continue;
            }
            PetitionEvent event = read.get();
            assertEquals(example.path("id").asText(), event.id());
            assertEquals(UUID.fromString(example.at("/data/petitionId").asText()), event.petitionId());
            assertEquals(Instant.parse(example.path("time").asText()), event.time());
            assertEquals(example.at("/data/textSha256").asText(), event.textSha256());
            JsonNode closes = example.at("/data/signingClosesAt");
            assertEquals(closes.isNull() ? null : Instant.parse(closes.asText()), event.signingClosesAt());
            assertEquals(!file.getFileName().toString().startsWith("submitted"), event.authorHasSigned());
        }
    }

    /** One act may emit two events; the database rounds, and the second must not look older than the first. */
    @Test
    void momentsAreKeptAsTheDatabaseKeepsThem() throws Exception {
        String example = Files.readString(CONTRACTS.resolve("examples").resolve("published.v1.json"));
        ObjectNode event = (ObjectNode) JSON.readTree(example);
        event.put("time", "2026-09-01T05:00:00.123456789Z");

        PetitionEvent read = PetitionEvent.parse(JSON, event.toString()).orElseThrow();

        assertEquals(Instant.parse("2026-09-01T05:00:00.123456Z"), read.time());
    }

    /** A kind of event that comes with a later version must not open signing by accident. */
    @Test
    void anUnknownKindIsPassedOver() throws Exception {
        String example = Files.readString(CONTRACTS.resolve("examples").resolve("published.v1.json"));
        ObjectNode event = (ObjectNode) JSON.readTree(example);
        event.put("type", "kz.listeningstate.petition.suspended.v1");

        assertTrue(PetitionEvent.parse(JSON, event.toString()).isEmpty());
    }

    @Test
    void theSchemasPromiseWhatIsRead() throws Exception {
        for (Path file : list(CONTRACTS)) {
            String name = nameOf(file);
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(JSON.readTree(Files.readString(file)));
            String example = Files.readString(CONTRACTS.resolve("examples").resolve(name + ".v1.json"));
            assertTrue(schema.validate(JSON.readTree(example)).isEmpty(), name);
            if (SAYS_NOTHING_OF_SIGNING.contains(name)) {
                continue;
            }
            for (String field : List.of("petitionId", "textSha256", "signingClosesAt")) {
                JsonNode without = JSON.readTree(example);
                ((ObjectNode) without.path("data")).remove(field);
                assertTrue(!schema.validate(without).isEmpty(), name + " without " + field);
            }
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.v1\\..*", "");
    }

    private static List<Path> list(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> json = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertTrue(json.size() >= 14, folder.toString());
            return json;
        }
    }
}

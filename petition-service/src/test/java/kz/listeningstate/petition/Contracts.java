package kz.listeningstate.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The written contracts of the services. */
public final class Contracts {
    public static final Path ROOT = Path.of(System.getProperty("checkout.root"));
    public static final Path OURS = ROOT.resolve("petition-service/contracts");

    private Contracts() {}

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The event is what its schema promises. */
    public static void check(JsonNode event) {
        String type = event.path("type").asText();
        String name = type.replaceAll("^kz\\.listeningstate\\.(petition|appeal|reception)\\.(.*)\\.v1$", "$1/$2")
                .replaceFirst("^petition/", "");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        read(OURS.resolve(name + ".v1.schema.json")),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        assertEquals(Set.of(), schema.validate(event), () -> name + ": " + event);
    }
}

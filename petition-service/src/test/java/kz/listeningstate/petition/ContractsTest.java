package kz.listeningstate.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are what the schemas say; what the service really emits is checked where it emits it. */
class ContractsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "appeal", "reception"})
    void everyExampleFollowsItsSchema(String feature) throws IOException {
        Path folder = Contracts.OURS.resolve(feature);
        try (Stream<Path> files = Files.list(folder.resolve("examples"))) {
            List<Path> examples = files.toList();
            assertEquals(
                    schemas(folder), examples.stream().map(ContractsTest::name).collect(Collectors.toSet()));
            examples.forEach(example -> Contracts.check(Topics.read(Contracts.read(example))));
        }
    }

    private static Set<String> schemas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ContractsTest::name)
                    .filter(name -> name.endsWith(".schema"))
                    .map(name -> name.replace(".schema", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    @Test
    void theSchemasCanFail() {
        ObjectNode event = (ObjectNode) Topics.read(Contracts.read(Contracts.OURS.resolve("examples/opened.v1.json")));
        ((ObjectNode) event.get("data")).put("cosignersDueOn", "soon");
        assertThrows(AssertionError.class, () -> Contracts.check(event));
    }
}

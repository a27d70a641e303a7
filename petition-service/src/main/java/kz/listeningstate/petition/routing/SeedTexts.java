package kz.listeningstate.petition.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * Invented appeals with the desk of each, {@code routing/families.jsonl}: what an installation knows before it has answered any.
 * What is in braces stands for a name or a number, and says nothing.
 */
final class SeedTexts {
    private SeedTexts() {}

    static List<Example> read() {
        ObjectMapper json = new ObjectMapper();
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SeedTexts.class.getResourceAsStream("/routing/families.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode family = json.readTree(line);
                Desk desk = desk(family);
                for (JsonNode template : family.get("templates")) {
                    examples.add(new Example(template.asText().replaceAll("\\{\\w+}", " "), desk));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static Desk desk(JsonNode family) {
        String topic = family.get("competence").asText();
        Level level = Level.valueOf(family.get("level").asText());
        String kind = family.get("kind").asText();
        return level == Level.REPUBLIC
                ? Desk.central(topic, kind)
                : Desk.local(topic, level, branch(kind.toUpperCase(Locale.ROOT)));
    }

    private static Branch branch(String kind) {
        return kind.equals("MASLIKHAT") ? Branch.REPRESENTATIVE : Branch.EXECUTIVE;
    }
}

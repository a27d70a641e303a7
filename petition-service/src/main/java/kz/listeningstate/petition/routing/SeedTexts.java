package kz.listeningstate.petition.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;

/**
 * What an installation knows before it has answered any appeal: invented ones with the desk of each ({@code
 * routing/families.jsonl}; what is in braces stands for a name or a number, and says nothing), and by which words people
 * mean what a body decides on ({@code routing/duties.csv}).
 */
final class SeedTexts {
    private SeedTexts() {}

    /** A matter in one language. */
    record Family(String matter, Desk desk, List<String> texts) {
        List<Example> examples() {
            return texts.stream().map(text -> new Example(text, desk)).toList();
        }
    }

    static List<Example> read() {
        List<Example> examples = duties();
        families().forEach(family -> examples.addAll(family.examples()));
        return examples;
    }

    static List<Family> families() {
        ObjectMapper json = new ObjectMapper();
        return lines("families.jsonl").stream()
                .map(line -> parsed(json, line))
                .map(family -> new Family(
                        family.get("family").asText().replaceFirst("\\..*", ""),
                        desk(
                                family.get("competence").asText(),
                                family.get("level").asText(),
                                family.get("kind").asText()),
                        texts(family.get("templates"))))
                .toList();
    }

    static List<Example> duties() {
        List<Example> examples = new ArrayList<>();
        for (String line : lines("duties.csv")) {
            String[] duty = line.split(",");
            Desk desk = desk(duty[0], duty[1], duty[2]);
            examples.addAll(pairs(duty[3], desk));
            examples.addAll(pairs(duty[4], desk));
        }
        return examples;
    }

    private static List<String> texts(JsonNode templates) {
        List<String> texts = new ArrayList<>();
        templates.forEach(template -> texts.add(template.asText().replaceAll("\\{\\w+}", " ")));
        return texts;
    }

    /** Two words at a time, as much as a short text has of what its desk is known by. */
    private static List<Example> pairs(String words, Desk desk) {
        List<Example> examples = new ArrayList<>();
        String[] each = words.split(" ");
        for (int i = 0; i < each.length; i += 2) {
            examples.add(new Example(i + 1 < each.length ? each[i] + " " + each[i + 1] : each[i], desk));
        }
        return examples;
    }

    private static Desk desk(String topic, String levelName, String kind) {
        Level level = Level.valueOf(levelName);
        return level == Level.REPUBLIC
                ? Desk.central(topic, kind)
                : Desk.local(topic, level, kind.equals("maslikhat") ? Branch.REPRESENTATIVE : Branch.EXECUTIVE);
    }

    private static JsonNode parsed(ObjectMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream in = SeedTexts.class.getResourceAsStream("/routing/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.listeningstate.load.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An appeal whose body is known.
 *
 * @param territory where its writer lives
 * @param desk who decides on such matters
 * @param hard the usual words are missing, two topics are mentioned, or the obvious word misleads
 */
record Case(String text, String language, String territory, Desk desk, boolean hard) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    /** Every level has a body of its own there, so that none is guessed by being the only one. */
    private static final String VILLAGE = "demo-kokbulak";

    /** Texts of matters that nothing was learnt from, each slot filled once. */
    static List<Case> heldOut(Random random) {
        JsonNode slots = read(text("slots.json"));
        List<Case> cases = new ArrayList<>();
        text("heldout.jsonl").lines().map(Case::read).forEach(family -> {
            String name = family.get("family").asText();
            String language = name.substring(name.length() - 2);
            for (JsonNode template : family.get("templates")) {
                String filled = SLOT.matcher(template.asText())
                        .replaceAll(slot -> Matcher.quoteReplacement(
                                any(slots.get(slot.group(1)).get(language), random)));
                cases.add(new Case(
                        filled,
                        language,
                        VILLAGE,
                        Desk.of(family),
                        family.get("hard").asBoolean()));
            }
        });
        return cases;
    }

    static List<Case> handwritten() {
        return text("handwritten.jsonl")
                .lines()
                .map(Case::read)
                .map(appeal -> new Case(
                        appeal.get("text").asText(),
                        appeal.get("language").asText(),
                        appeal.path("territory").asText(appeal.get("region").asText()),
                        Desk.exactly(appeal.get("body").asText()),
                        false))
                .toList();
    }

    private static String any(JsonNode values, Random random) {
        return values.get(random.nextInt(values.size())).asText();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Case.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.listeningstate.petition.moderation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import kz.listeningstate.petition.law.Ground;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ground stands on words that are there, and on a petition that is really in the way; by both editions of the law. */
class AnswerRuleTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final UUID OWN = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final String TEXT =
            "Қыста су жиі тоқтайды.\nҚұбыр қатады, ал жөндеу бригадасы\r\n\r\nкелмейді: й қысқа.";

    private final Map<UUID, PetitionView> others = new HashMap<>();

    @Test
    void wordsAreFoundHoweverTheirLinesAreBroken() {
        System.out.println("AnswerRuleTest: -Dseed=" + SEED);
        var random = new Random(SEED);
        AnswerRule rule = rule("2026-03");
        for (int i = 0; i < 5_000; i++) {
            int from = random.nextInt(TEXT.length() - 1);
            String quote = TEXT.substring(from, from + 1 + random.nextInt(TEXT.length() - from));
            if (quote.isBlank()) {
                continue;
            }
            String typed = quote.replaceAll("\\s+", random.nextBoolean() ? " " : "\r\n \u00a0");
            // As telephones send it; a cut between a letter and its mark is none that a reader makes.
            assertTrue(rule.isInText(random.nextBoolean() ? typed : Normalizer.normalize(typed, Normalizer.Form.NFD)));
            int at = random.nextInt(quote.length());
            String other = quote.substring(0, at) + "Ω" + quote.substring(at);
            assertFalse(rule.isInText(other), other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-12", "2026-03"})
    void everyGroundNeedsItsQuote(String edition) {
        AnswerRule rule = rule(edition);
        for (Ground ground : rule.rules().grounds()) {
            assertDoesNotThrow(() -> rule.check(item(ground.code(), Answer.NO, null, null)));
            assertDoesNotThrow(() -> rule.check(item(ground.code(), Answer.UNSURE, null, null)));
            refused("invalid-request", rule, item(ground.code(), Answer.YES, null, OTHER));
            refused("invalid-request", rule, item(ground.code(), Answer.YES, " \u00a0\n", OTHER));
            refused("quote-not-in-text", rule, item(ground.code(), Answer.YES, "Мұндай сөз жоқ", OTHER));
            refused("quote-not-in-text", rule, item(ground.code(), Answer.UNSURE, "Мұндай сөз жоқ", null));
            if (!ground.code().startsWith("same-subject")) {
                assertDoesNotThrow(() -> rule.check(item(ground.code(), Answer.YES, "су жиі", null)));
            }
        }
        refused("unknown-ground", rule, item("because", Answer.NO, null, null));
    }

    @Test
    void aGroundOfTheNewEditionIsUnknownToTheOld() {
        others.put(OTHER, petition(OTHER, "DECIDED", "\"2026-08-31T05:00:00Z\""));
        refused("unknown-ground", rule("2023-12"), item("same-subject-decided", Answer.YES, "су", OTHER));
        assertDoesNotThrow(() -> rule("2026-03").check(item("same-subject-decided", Answer.YES, "су", OTHER)));
    }

    /** Decided less than one year ago: on the day a year later it is free again. */
    @ParameterizedTest
    @CsvSource({
        "same-subject-public, OPEN, , true",
        "same-subject-public, CONSIDERATION, , true",
        "same-subject-public, CLOSED_SHORT, , false",
        "same-subject-public, WITHDRAWN, , false",
        "same-subject-public, DECIDED, 2026-08-01T05:00:00Z, false",
        "same-subject-decided, OPEN, , false",
        "same-subject-decided, DECIDED, 2026-09-01T04:00:00Z, true",
        "same-subject-decided, DECIDED, 2025-09-01T19:00:00Z, true",
        "same-subject-decided, DECIDED, 2025-09-01T18:59:59Z, false",
        "same-subject-decided, DECIDED, 2024-01-01T05:00:00Z, false",
    })
    void whichPetitionStandsInTheWay(String ground, String phase, String decidedAt, boolean does) {
        others.put(OTHER, petition(OTHER, phase, decidedAt == null ? "null" : "\"" + decidedAt + "\""));
        ChecklistDraft.Item item = item(ground, Answer.YES, "су", OTHER);
        if (does) {
            assertDoesNotThrow(() -> rule("2026-03").check(item));
        } else {
            refused("no-such-duplicate", rule("2026-03"), item);
        }
    }

    @Test
    void aDuplicateIsAnotherPetitionThatExists() {
        AnswerRule rule = rule("2026-03");
        others.put(OWN, petition(OWN, "OPEN", "null"));
        refused("no-such-duplicate", rule, item("same-subject-public", Answer.YES, "су", OTHER));
        refused("no-such-duplicate", rule, item("same-subject-public", Answer.YES, "су", OWN));
        refused("invalid-request", rule, item("same-subject-public", Answer.YES, "су", null));
    }

    private AnswerRule rule(String edition) {
        RuleSet rules = new RuleSets().get(edition);
        return new AnswerRule(
                rules, petition(OWN, "MODERATION", "null"), TODAY, id -> Optional.ofNullable(others.get(id)));
    }

    private static PetitionView petition(UUID id, String phase, String decidedAt) {
        try {
            return JSON.readValue(
                    """
                    {"id":"%s","phase":"%s","subject":"Су","title":"Су туралы","content":%s,"arguments":"Дәлел",
                     "proposals":"Ұсыныс","publishedAt":%s,"decidedAt":%s}""".formatted(
                                    id,
                                    phase,
                                    JSON.writeValueAsString(TEXT),
                                    phase.equals("MODERATION") ? "null" : "\"2024-01-01T05:00:00Z\"",
                                    decidedAt),
                    PetitionView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ChecklistDraft.Item item(String ground, Answer answer, String quote, UUID duplicateOf) {
        return new ChecklistDraft.Item(ground, answer, quote, duplicateOf);
    }

    private static void refused(String slug, AnswerRule rule, ChecklistDraft.Item item) {
        assertEquals(slug, assertThrows(Problem.class, () -> rule.check(item)).slug());
    }
}

package kz.listeningstate.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.notification.AppealCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of words: complete, and each in one language. */
class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages/mail", "wording/grounds", "wording/details", "wording/problems"})
    void everyLanguageHasEveryWord(String bundle) throws IOException {
        Set<String> kazakh = words(bundle, Language.KK).stringPropertyNames();
        assertFalse(kazakh.isEmpty());
        for (Language language : Language.values()) {
            Properties words = words(bundle, language);
            assertEquals(new TreeSet<>(kazakh), new TreeSet<>(words.stringPropertyNames()), bundle + language);
            words.forEach((key, word) -> assertFalse(word.toString().isBlank(), bundle + language + key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/mail", "wording/grounds", "wording/details", "wording/problems"})
    void noWordIsOfAnotherLanguage(String bundle) throws IOException {
        for (Language language : Language.values()) {
            words(bundle, language)
                    .forEach((key, word) -> OneLanguage.check(language, word.toString(), key.toString()));
        }
    }

    @Test
    void theBundleIsWhatTheInterfaceAsksFor() throws IOException {
        Set<String> methods = Arrays.stream(MailTexts.class.getDeclaredMethods())
                .flatMap(WordsTest::keys)
                .collect(Collectors.toSet());
        assertEquals(
                new TreeSet<>(methods),
                new TreeSet<>(words("messages/mail", Language.KK).stringPropertyNames()));
    }

    private static Stream<String> keys(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == 0
                ? Stream.of(method.getName())
                : Arrays.stream(parameters[0].getEnumConstants()).map(one -> method.getName() + "_$" + one);
    }

    @Test
    void aGroundOfALaterRuleSetIsNoError() {
        assertTrue(Codes.ground("forbidden-99", Language.EN).isEmpty());
        assertEquals(
                "Государственные символы",
                Codes.ground("forbidden-13", Language.RU).orElseThrow());
    }

    @Test
    void everyCodeOfAnAppealsEventIsSaidInWords() {
        for (String name : AppealCase.events()) {
            for (String field : List.of("outcome", "ground", "kind")) {
                for (JsonNode code : AppealCase.schema(name).at("/properties/data/properties/" + field + "/enum")) {
                    for (Language language : Language.values()) {
                        assertTrue(Codes.detail(code.asText(), language).isPresent(), name + " " + code + language);
                    }
                }
            }
        }
    }

    @Test
    void daysAreWrittenAsTheLanguageWritesThem() {
        LocalDate day = LocalDate.of(2026, 3, 9);
        assertEquals("2026 ж. 9 наурыз", Dates.day(day, Language.KK));
        assertEquals("9 марта 2026 г.", Dates.day(day, Language.RU));
        assertEquals("March 9, 2026", Dates.day(day, Language.EN));
    }

    @Test
    void whatClosesAtMidnightIsOpenTheDayBefore() {
        assertEquals("8 марта 2026 г.", Dates.lastDayBefore(Instant.parse("2026-03-08T19:00:00Z"), Language.RU));
        assertEquals("9 марта 2026 г.", Dates.lastDayBefore(Instant.parse("2026-03-08T19:00:01Z"), Language.RU));
    }

    @Test
    void theReadersLanguageIsTheBestOfOurs() {
        assertEquals(Language.RU, Language.accepted("de, ru-KZ;q=0.8, en;q=0.5"));
        assertEquals(Language.KK, Language.accepted(null));
        assertEquals(Language.KK, Language.accepted("de"));
        assertEquals(Language.KK, Language.accepted(";;;"));
    }

    private static Properties words(String bundle, Language language) throws IOException {
        String file = bundle + "_" + language.tag() + ".properties";
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                WordsTest.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}

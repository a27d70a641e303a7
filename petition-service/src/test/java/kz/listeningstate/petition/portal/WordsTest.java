package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the portal exists in the three languages, and none of them stands on another language's page. */
class WordsTest {
    private static final Map<String, Class<?>> BUNDLES = Map.of(
            "msg", SharedWords.class,
            "petition", PetitionWords.class,
            "signing", SigningWords.class,
            "author", AuthorWords.class,
            "staff", StaffWords.class,
            "info", InfoWords.class,
            "log", LogWords.class,
            "ground", GroundWords.class);
    private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z_]+");
    /** Names of programs, files and formats, the same in every language. */
    private static final Set<String> NAMES = Set.of(
            "NCALayer",
            "eGov",
            "Mobile",
            "QR",
            "SHA",
            "AUTH",
            "AUTH_",
            "CMS",
            "JavaScript",
            "Java",
            "pki",
            "gov",
            "kz",
            "aty",
            "mysal",
            "imya",
            "primer");

    @ParameterizedTest
    @ValueSource(strings = {"msg", "petition", "signing", "author", "staff", "info", "log", "ground"})
    void everyKeyIsThereInThreeLanguages(String bundle) {
        Set<String> kk = words(bundle, "kk").stringPropertyNames();
        assertEquals(kk, words(bundle, "ru").stringPropertyNames());
        assertEquals(kk, words(bundle, "en").stringPropertyNames());
        Set<String> methods = Arrays.stream(BUNDLES.get(bundle).getDeclaredMethods())
                .flatMap(WordsTest::keys)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(methods, new TreeSet<>(kk));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg", "petition", "signing", "author", "staff", "info", "log", "ground"})
    void noLanguageStandsOnTheOthersPages(String bundle) {
        plain(bundle, "kk").forEach(WordsTest::assertNoEnglish);
        plain(bundle, "ru").forEach(WordsTest::assertNoEnglish);
        plain(bundle, "ru")
                .forEach((key, text) -> assertTrue(!text.matches("(?is).*[әғқңөұүһі].*"), key + ": " + text));
        plain(bundle, "en")
                .forEach((key, text) -> assertTrue(!text.matches("(?s).*\\p{IsCyrillic}.*"), key + ": " + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg", "petition", "signing", "author", "staff", "info", "log", "ground"})
    void noTextIsEmptyOrCarriesMarkup(String bundle) {
        for (String language : Set.of("kk", "ru", "en")) {
            plain(bundle, language).forEach((key, text) -> {
                assertTrue(!words(bundle, language).getProperty(key).isBlank(), key);
                assertTrue(!text.contains("<"), key + ": " + text);
            });
        }
    }

    private static void assertNoEnglish(String key, String text) {
        LATIN.matcher(text)
                .results()
                .map(found -> found.group())
                .forEach(word -> assertTrue(NAMES.contains(word), key + " has a foreign word: " + word));
    }

    private static Stream<String> keys(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        return parameters.length == 1 && parameters[0].isEnum()
                ? Arrays.stream(parameters[0].getEnumConstants())
                        .map(constant -> method.getName() + "_$" + ((Enum<?>) constant).name())
                : Stream.of(method.getName());
    }

    private static Map<String, String> plain(String bundle, String language) {
        Properties words = words(bundle, language);
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key,
                        key -> EXPRESSION.matcher(words.getProperty(key)).replaceAll(" ")));
    }

    private static Properties words(String bundle, String language) {
        String file = "/messages/" + bundle + "_" + language + ".properties";
        var words = new Properties();
        try (Reader reader = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(file, cause);
        }
        return words;
    }
}

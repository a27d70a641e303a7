package kz.listeningstate.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database's function {@code fold}: words are the same words, whoever typed them and on whatever keyboard. */
@QuarkusTest
class FoldingTest extends PlatformTest {
    private static final int RUNS = 2_000;
    private static final String KAZAKH = "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэяю   ";
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя   ";
    private static final Map<Character, String> LATIN_2021 = letters(
            "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэяю",
            "a ä b v g ğ d e j z i i k q l m n ñ o ö p r s t u ū ü f h h ş y ı e ia iu");
    private static final Map<Character, String> LATIN_2018 = letters(
            "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэяю",
            "a á b v g ǵ d e j z ı ı k q l m n ń o ó p r s t ý u ú f h h sh y i e ia iý");
    private static final Map<Character, String> RUSSIAN_KEYBOARD = letters("әғқңөұүһі", "а г к н о у у х и");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Inject
    DataSource database;

    @Test
    void examples() throws SQLException {
        assertEquals(
                List.of("auiz su", "auiz su", "auiz su", "elka", "kazakstan", "kazakstan", "shchuka", "", "kokbulak 5"),
                fold(List.of(
                        "Ауыз су",
                        "AUYZ SÝ",
                        "  «Ауыз»—су!",
                        "Ёлка",
                        "Қазақстан",
                        "Qazaqstan",
                        "Щука",
                        "!?—",
                        "Көк\u00adбұлақ-5")));
        assertEquals(fold(List.of("Ещё объезд")), fold(List.of("еще обезд")));
    }

    @Test
    void caseMarksAndLettersDoNotMatter() throws SQLException {
        same(KAZAKH, text -> text.toUpperCase(Locale.ROOT));
        same(RUSSIAN, text -> text.toUpperCase(Locale.ROOT));
        same(RUSSIAN, text -> text.replace('ё', 'е'));
        same(KAZAKH, text -> "«" + text.replace(" ", " — ") + "»…");
        same(KAZAKH, text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        same(KAZAKH, text -> written(text, RUSSIAN_KEYBOARD));
    }

    @Test
    void kazakhInLatinLettersIsTheSameKazakh() throws SQLException {
        same(KAZAKH, text -> written(text, LATIN_2021));
        same(KAZAKH, text -> written(text, LATIN_2018));
    }

    @Test
    void whatIsFoldedStaysAsItIs() throws SQLException {
        List<String> once = fold(texts(KAZAKH + RUSSIAN + "abcdefghijklmnopqrstuvwxyz'`ʼ\u0301\u200d"));
        assertEquals(once, fold(once), "seed " + seed);
        assertTrue(once.stream().allMatch(text -> text.matches("(?:[a-z0-9]+(?: [a-z0-9]+)*)?")), "seed " + seed);
    }

    /** A letter more, a letter less, another letter: still far above the threshold at which a candidate is found. */
    @Test
    void aTypingErrorLeavesATitleAlike() throws SQLException {
        for (int i = 0; i < 300; i++) {
            String title = random(KAZAKH.strip(), 40);
            int at = 1 + random.nextInt(37);
            String typed = switch (random.nextInt(3)) {
                case 0 -> title.substring(0, at) + title.substring(at + 1);
                case 1 -> title.substring(0, at) + random(KAZAKH.strip(), 1) + title.substring(at);
                default -> title.substring(0, at) + random(KAZAKH.strip(), 1) + title.substring(at + 1);
            };
            double alike = similarity(title, typed);
            assertTrue(alike > 0.6, title + " / " + typed + ": " + alike + ", seed " + seed);
        }
    }

    private void same(String alphabet, UnaryOperator<String> otherwise) throws SQLException {
        List<String> texts = texts(alphabet);
        assertEquals(fold(texts), fold(texts.stream().map(otherwise).toList()), "seed " + seed);
    }

    private List<String> texts(String alphabet) {
        return IntStream.range(0, RUNS)
                .mapToObj(i -> random(alphabet, random.nextInt(60)))
                .toList();
    }

    private String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String written(String text, Map<Character, String> letters) {
        StringBuilder written = new StringBuilder();
        for (char letter : text.toCharArray()) {
            written.append(letters.getOrDefault(letter, String.valueOf(letter)));
        }
        return written.toString();
    }

    private static Map<Character, String> letters(String from, String to) {
        String[] targets = to.split(" ");
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < targets.length; i++) {
            letters.put(from.charAt(i), targets[i]);
        }
        return letters;
    }

    private List<String> fold(List<String> texts) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select fold(text) from unnest(?) with ordinality as one (text, place) order by place")) {
            Array array = connection.createArrayOf("text", texts.toArray());
            statement.setArray(1, array);
            List<String> folded = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    folded.add(rows.getString(1));
                }
            }
            return folded;
        }
    }

    private double similarity(String one, String other) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select similarity(fold(?), fold(?))")) {
            statement.setString(1, one);
            statement.setString(2, other);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }
}

package kz.listeningstate.petition.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the model makes of texts that it has not seen. */
class DeskModelTest {
    private static final DeskModel MODEL = DeskModel.train(SeedTexts.read());

    @Test
    void thinksAboutTheSameTextsAlwaysTheSame() {
        String text = "Ауылда үш күннен бері су жоқ";
        assertEquals(
                MODEL.likelihoods(Text.of(text)),
                DeskModel.train(SeedTexts.read()).likelihoods(Text.of(text)));
    }

    @Test
    void knowsItWithoutKazakhLettersInLatinOnesAndInBothLanguages() {
        for (String text : List.of(
                "Ауылда үш күннен бері ауыз су жоқ, құбырды жөндеңіздер",
                "ауылда уш куннен бери ауыз су жок, кубырды жонденіздер",
                "Auylda aýyz sý joq, sý qubyryn jóndeńizder",
                "Ауылда үш күннен бері воды нет, құбырды жөндеңіздер",
                "В ауле ауыз су жоқ, третий день нет воды из крана")) {
            assertEquals("water", best(text).topic(), text);
        }
    }

    @Test
    void namesWordsThatStandInTheText() {
        String text = "Балабақшада орын жоқ, кезек жылжымайды";
        List<String> words = MODEL.words(Text.of(text), best(text));
        assertTrue(!words.isEmpty() && words.stream().allMatch(text::contains), words.toString());
    }

    @Test
    void whatSaysNothingIsForNobody() {
        for (String text : List.of("", "  ", "12 345 !!!", "的 是 不", "qzxw wxzq")) {
            assertEquals(Map.of(), MODEL.likelihoods(Text.of(text)), text);
        }
    }

    private static Desk best(String text) {
        return MODEL.likelihoods(Text.of(text)).entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}

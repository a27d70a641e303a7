package kz.listeningstate.petition.consideration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightOfAppealTest {
    @Test
    void itIsExplainedInEachLanguageOfADecisionWithItsTermAndArticles() {
        RightOfAppeal appeal = RightOfAppeal.explained(Set.of("kk", "ru", "en"), 7);
        assertEquals(Set.of("kk", "ru", "en"), appeal.texts().keySet());
        assertEquals(3, new HashSet<>(appeal.texts().values()).size());
        appeal.texts().forEach((language, text) -> {
            assertTrue(text.contains("7") && text.contains("13") && text.contains("91") && text.contains("92"), text);
            assertFalse(text.contains("{"), text);
        });
        assertEquals(
                Set.of("kk"),
                RightOfAppeal.explained(Set.of("kk"), 3).texts().keySet(),
                "no language but the decision's");
    }
}

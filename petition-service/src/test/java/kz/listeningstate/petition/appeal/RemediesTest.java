package kz.listeningstate.petition.appeal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;
import org.junit.jupiter.api.Test;

/** 91, 92, 136: to whom one complains of an act, in which time, through whom; and when one goes to court. */
class RemediesTest {
    private final AppealRules rules = new AppealRuleSets().get("2026");
    private final StateBody village = body("village", "Ауыл");
    private final StateBody district = body("district", "Аудан");

    @Test
    void oneComplainsToTheHigherBodyThroughTheBodyItself() {
        Remedies remedies = Remedies.explained(Set.of("kk", "ru"), village, district, rules);
        assertEquals("91, 92, 136", remedies.article());
        assertEquals("village", remedies.bodyCode());
        assertEquals("district", remedies.higherBody());
        assertEquals(3, remedies.months());
        assertEquals(Set.of("kk", "ru"), remedies.texts().keySet());
        remedies.texts().forEach((language, text) -> {
            assertFalse(text.contains("{"), text);
            for (String fact : List.of("Ауыл " + language, "Аудан " + language, " 3 ", " 1 ", "91, 92", "136")) {
                assertTrue(text.contains(fact), fact + " in " + text);
            }
        });
    }

    @Test
    void withoutOneThereIsTheCourt() {
        Remedies remedies = Remedies.explained(Set.of("kk", "ru"), village, null, rules);
        assertNull(remedies.higherBody());
        assertEquals("92, 136", remedies.article());
        remedies.texts().forEach((language, text) -> {
            assertFalse(text.contains("{") || text.contains("91"), text);
            assertTrue(text.contains("Ауыл " + language) && text.contains(" 3 "), text);
        });
        assertNotEquals(remedies.texts().get("kk"), remedies.texts().get("ru"));
        assertTrue(remedies.texts().get("ru").contains("в суд"));
        assertTrue(remedies.texts().get("kk").contains("сотқа"));
    }

    private static StateBody body(String code, String name) {
        StateBody.Names names = new StateBody.Names(name + " kk", name + " ru", name + " en");
        return new StateBody(
                code,
                Level.LOCALITY,
                Branch.EXECUTIVE,
                null,
                names,
                null,
                null,
                true,
                50,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                0);
    }
}

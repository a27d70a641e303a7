package kz.listeningstate.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void noLineBreakReachesAHeader() {
        assertEquals("Су Bcc: a@b.kz", PlainText.oneLine("Су\r\nBcc: a@b.kz"));
        assertEquals("a b c d", PlainText.oneLine(" a\u2028b\u0085c\u0000d\t"));
    }

    @Test
    void nothingTurnsTheWordsAround() {
        assertEquals("жол gnp .exe", PlainText.oneLine("жол\u202Egnp\u2066.exe\u2069"));
        assertEquals("a b", PlainText.oneLine("\uFEFFa\u200Fb\u200E"));
    }

    @Test
    void emojiAndKazakhStay() {
        assertEquals("Әке 👨‍👩‍👧 үй ІҢҒҮҰҚӨҺ", PlainText.oneLine("Әке 👨‍👩‍👧 үй ІҢҒҮҰҚӨҺ"));
    }

    @Test
    void aLoneSurrogateGoes() {
        assertEquals("a b", PlainText.oneLine("a\uD83Db"));
    }

    @Test
    void whatFitsIsNotCut() {
        assertEquals("бес", PlainText.shortened("бес", 3));
        assertEquals("б…", PlainText.shortened("бес", 2));
        assertEquals("бес…", PlainText.shortened("бес тал", 5));
        assertEquals("😀…", PlainText.shortened("😀😀😀", 2));
        assertEquals("", PlainText.shortened("", 5));
    }

    @Test
    void anyTextBecomesOneEncodableLine() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x10000).forEach(unit -> text.append((char) unit));
            String line = PlainText.oneLine(text.toString());
            String because = "seed " + seed + ", run " + run;
            assertTrue(line.codePoints().noneMatch(Character::isISOControl), because);
            assertTrue(line.lines().count() <= 1, because);
            assertEquals(line, PlainText.oneLine(line), because);
            assertEquals(
                    line,
                    new String(
                            line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8),
                    because);
            assertTrue(PlainText.shortened(line, 20).length() <= Math.max(20, line.length()), because);
        }
    }
}

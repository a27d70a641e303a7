package kz.listeningstate.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.Random;
import kz.listeningstate.notification.message.PlainText;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void anyLineIsReadAsItWasWritten() throws UnsupportedEncodingException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder("Қ");
            random.ints(random.nextInt(90), 0x20, 0x1FAFF).forEach(text::appendCodePoint);
            String line = PlainText.oneLine(text.toString());
            String encoded = HeaderText.encode(line);
            String because = "seed " + seed + ", run " + run;
            assertEquals(line, MimeUtility.decodeText(encoded), because);
            assertTrue(encoded.chars().allMatch(unit -> unit >= 0x20 && unit < 0x7F), because);
            for (String word : encoded.split(" ", -1)) {
                assertTrue(word.length() <= 75, because);
            }
        }
    }

    @Test
    void asciiStaysAsItIs() {
        assertEquals("The petition is refused", HeaderText.encode("The petition is refused"));
    }
}

package kz.listeningstate.petition.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
    private static PetitionText text(String content) {
        return PetitionText.of(new PetitionDraft(
                "akimat-demo-kokbulak", "kk", "Су", "Су \"тоқтамасын\"", content, "Дәлел", "Ұсыныс", null));
    }

    /** The hash was computed by Python's hashlib over the bytes written out here. */
    @Test
    void isRfc8785JsonOfNineMembers() {
        CanonicalText canonical = CanonicalText.of(text("Бірінші\nекінші\t€"), List.of());
        assertEquals(
                "{\"addressee\":\"akimat-demo-kokbulak\",\"arguments\":\"Дәлел\",\"attachments\":[],"
                        + "\"content\":\"Бірінші\\nекінші\\t€\",\"language\":\"kk\",\"proposals\":\"Ұсыныс\","
                        + "\"subject\":\"Су\",\"title\":\"Су \\\"тоқтамасын\\\"\",\"v\":1}",
                new String(canonical.bytes(), StandardCharsets.UTF_8));
        assertEquals("cf54ae3121ed1f39f82829233008ecd46cefd384a8d7bb88075d2a58990884c9", canonical.sha256());
    }

    @Test
    void theSameWordsHaveTheSameHashHoweverTheyWereTyped() {
        String sha256 = CanonicalText.of(text("Қысқа\nжол"), List.of()).sha256();
        assertEquals(sha256, CanonicalText.of(text("Қысқа\r\nжол"), List.of()).sha256());
        assertEquals(
                sha256, CanonicalText.of(text("  Қысқа\rжол \n"), List.of()).sha256());
        assertEquals(
                CanonicalText.of(text("й"), List.of()).sha256(),
                CanonicalText.of(text("и\u0306"), List.of()).sha256());
        assertNotEquals(sha256, CanonicalText.of(text("Қысқа жол"), List.of()).sha256());
    }
}

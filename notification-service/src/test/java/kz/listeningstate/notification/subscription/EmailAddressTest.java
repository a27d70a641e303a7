package kz.listeningstate.notification.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void oneAddressHasOneForm() {
        assertEquals(
                "aigul@example.kz",
                EmailAddress.of(" Aigul@Example.KZ ").orElseThrow().value());
        assertTrue(EmailAddress.of("a.b+c@почта.қаз")
                .orElseThrow()
                .value()
                .matches("a\\.b\\+c@xn--[a-z0-9]+\\.xn--[a-z0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "a@",
                "@b.kz",
                "a@b",
                "a b@c.kz",
                "a@b.kz,c@d.kz",
                "a@b.kz\r\nBcc: c@d.kz",
                "a@b.kz\nX: y",
                "\"a\"@b.kz",
                "a@[127.0.0.1]",
                "<a@b.kz>",
                "a..b@c.kz",
                ".a@b.kz",
                "a@-b.kz",
                "a@b..kz",
                "a@b.kz\u0000",
                "a@b.1",
                "ә@b.kz",
                "a;b@c.kz",
                "a(b)@c.kz",
                "a\\@b.kz"
            })
    void whatCouldBeMoreThanAnAddressIsNone(String text) {
        assertTrue(EmailAddress.of(text).isEmpty(), text);
    }

    @Test
    void lengthIsLimited() {
        assertTrue(EmailAddress.of("a".repeat(64) + "@example.kz").isPresent());
        assertTrue(EmailAddress.of("a".repeat(65) + "@example.kz").isEmpty());
        assertTrue(EmailAddress.of("a@" + "b.".repeat(130) + "kz").isEmpty());
    }

    @Test
    void itIsNotPrinted() {
        assertFalse(EmailAddress.of("a@b.kz").orElseThrow().toString().contains("@"));
    }
}

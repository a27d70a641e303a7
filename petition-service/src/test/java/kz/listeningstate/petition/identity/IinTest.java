package kz.listeningstate.petition.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IinTest {
    @Test
    void readsBirthAndAge() {
        Iin iin = Iin.parse("061211600012");
        assertEquals(17, iin.ageOn(LocalDate.of(2024, 12, 10)));
        assertEquals(18, iin.ageOn(LocalDate.of(2024, 12, 11)));
        assertEquals(36, Iin.parse("900315400017").ageOn(LocalDate.of(2026, 9, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06121160001",
                "0612116000123",
                "061211600013",
                "06121160001x",
                // The Authority's published test identity fails the check digit, as documented.
                "123456789011",
                // Arabic-Indic digits are digits to Java, and none to the register.
                "٠٦١٢١١٦٠٠٠١٢",
                "000000000000"
            })
    void refusesWhatIsNone(String text) {
        assertThrows(IllegalArgumentException.class, () -> Iin.parse(text));
    }

    @Test
    void neverShowsItself() {
        assertFalse(Iin.parse("061211600012").toString().contains("0612"));
        String message = assertThrows(IllegalArgumentException.class, () -> Iin.parse("061211600013"))
                .getMessage();
        assertFalse(message.contains("0612"));
    }
}

package kz.listeningstate.petition.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource({
        "0, подписей", "1, подпись", "2, подписи", "4, подписи", "5, подписей", "11, подписей", "12, подписей",
        "14, подписей", "21, подпись", "22, подписи", "25, подписей", "111, подписей", "112, подписей", "1001, подпись"
    })
    void russianHasThreePlurals(long number, String word) {
        assertEquals(word, Format.plural(number, "подпись", "подписи", "подписей"));
    }

    @Test
    void datesAreWrittenOutInTheReadersLanguage() {
        LocalDate day = LocalDate.of(2026, 10, 12);
        assertEquals("2026 жылғы 12 қазан", Format.date(day, "kk"));
        assertEquals("12 октября 2026 года", Format.date(day, "ru"));
        assertEquals("12 October 2026", Format.date(day, "en"));
    }

    @Test
    void daysAreThoseOfTheRepublic() {
        assertEquals("13 October 2026", Format.day(Instant.parse("2026-10-12T19:00:00Z"), "en"));
        assertEquals("12 October 2026", Format.lastDay(Instant.parse("2026-10-12T19:00:00Z"), "en"));
        assertEquals("13 October 2026, 00:30", Format.moment(Instant.parse("2026-10-12T19:30:00Z"), "en"));
    }

    @Test
    void thousandsAreGroupedWithoutALineBreak() {
        assertEquals("50\u00a0000", Format.number(50_000, "kk"));
        assertEquals("50\u00a0000", Format.number(50_000L, "ru"));
        assertEquals("50,000", Format.number(50_000, "en"));
    }

    @Test
    void theBarIsFullOnlyWhenTheGoalIsReached() {
        assertEquals("99\u00a0%", Format.percent(49_999, 50_000, "kk"));
        assertEquals("100%", Format.percent(70, 60, "en"));
        assertEquals("360.0", Format.bar(54, 60, 400));
        assertEquals("400.0", Format.bar(61, 60, 400));
        assertEquals("0.0", Format.bar(5, 0, 400));
    }

    @Test
    void hashesAreReadInGroups() {
        assertEquals("c41d 88fe 2b", Format.grouped("c41d88fe2b"));
    }
}

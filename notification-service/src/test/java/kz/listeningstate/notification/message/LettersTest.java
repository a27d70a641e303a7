package kz.listeningstate.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.listeningstate.notification.ServiceTest;
import org.junit.jupiter.api.Test;

/** Every mail in every language; each is also written to target/letters, to be looked at. */
@QuarkusTest
class LettersTest extends ServiceTest {

    private static final String TITLE = "Көкбұлақ ауылында қыста суды тоқтатпау туралы";
    private static final LinkToken TOKEN = new LinkToken("Zx3_token-value", Instant.parse("2026-09-12T06:00:00Z"));

    @Inject
    Letters letters;

    @Inject
    Portal portal;

    private record Sample(String name, Language language, Letter letter) {}

    @Test
    void everyMailKeepsToItsLanguage() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        for (Sample sample : samples()) {
            Letter letter = sample.letter();
            Files.writeString(folder.resolve(sample.name() + ".html"), letter.html());
            Files.writeString(folder.resolve(sample.name() + ".txt"), letter.subject() + "\n\n" + letter.text());
            String visible = letter.html().replaceAll("(?s)<[^>]*>", " ");
            for (String part : List.of(letter.subject(), letter.text(), visible)) {
                OneLanguage.check(sample.language(), part, sample.name(), TITLE, portal.brand());
            }
        }
    }

    @Test
    void bothPartsSayTheSame() {
        for (Sample sample : samples()) {
            String html = sample.letter().html();
            sample.letter()
                    .text()
                    .lines()
                    .map(line -> line.replaceAll(":$|^--$|«|»", "").strip())
                    .filter(line -> !line.isBlank() && !line.contains(": ") && !line.contains(" · "))
                    .forEach(line -> assertTrue(html.contains(line), sample.name() + ": " + line));
        }
    }

    @Test
    void datesAndNumbersAreOfTheLanguage() {
        Letter kazakh = letters.forAuthor(MessageKind.REGISTERED, Language.KK, facts(Facts.Outcome.REFUSED));
        assertTrue(kazakh.text().contains("Қараудың соңғы күні: 2026 ж. 8 қазан"), kazakh.text());
        assertTrue(kazakh.text().contains("Жиналған қол саны: 50\u00a0125"), kazakh.text());
        Letter russian = letters.forAuthor(MessageKind.REGISTERED, Language.RU, facts(Facts.Outcome.REFUSED));
        assertTrue(russian.text().contains("Рассмотреть не позднее: 8 октября 2026 г."), russian.text());
        Letter english = letters.forAuthor(MessageKind.REGISTERED, Language.EN, facts(Facts.Outcome.REFUSED));
        assertTrue(english.text().contains("To be considered by: October 8, 2026"), english.text());
        assertTrue(english.text().contains("Signatures gathered: 50,125"), english.text());
    }

    @Test
    void linksLeadWhereTheReaderMayGo() {
        Facts unpublished = facts(null, TITLE);
        assertTrue(letters.forAuthor(MessageKind.OPENED, Language.KK, unpublished)
                .text()
                .contains("/kk/me/petitions/" + unpublished.petitionId()));
        String follower = letters.forFollower(MessageKind.COSIGNED, Language.RU, unpublished, TOKEN)
                .text();
        assertFalse(follower.contains("/petitions/"), follower);
        assertTrue(follower.contains("/ru/subscriptions/cancel#Zx3_token-value"), follower);
        String decided = letters.forFollower(MessageKind.DECIDED, Language.EN, facts(Facts.Outcome.SATISFIED), TOKEN)
                .text();
        assertTrue(decided.contains("/en/petitions/17/decision"), decided);
    }

    @Test
    void theAuthorIsNotOfferedToUnsubscribe() {
        assertFalse(letters.forAuthor(MessageKind.DECIDED, Language.EN, facts(Facts.Outcome.REFUSED))
                .html()
                .contains("cancel"));
    }

    @Test
    void titlesCannotBreakOutOfTheMail() {
        String evil = "Су <script>alert(1)</script> & \"x\"\r\nBcc: a@b.kz \u202Eevil 😀";
        Letter letter = letters.forAuthor(MessageKind.PUBLISHED, Language.KK, facts(17, evil));
        assertFalse(letter.html().contains("<script>"));
        assertTrue(letter.html().contains("&lt;script&gt;"));
        assertTrue(letter.text().contains("<script>"), "the text part is no markup");
        assertEquals(1, letter.subject().lines().count());
        assertFalse(letter.subject().contains("\u202E") || letter.html().contains("\u202E"));
        assertTrue(letter.subject().contains("😀"));
    }

    @Test
    void aLongTitleIsCutInTheSubjectOnly() {
        String lengthy = "ұзақ ".repeat(200).strip();
        Letter letter = letters.forAuthor(MessageKind.PUBLISHED, Language.KK, facts(17, lengthy));
        assertTrue(letter.subject().length() < 150 && letter.subject().endsWith("…»"), letter.subject());
        assertTrue(letter.text().contains(lengthy));
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Language language : Language.values()) {
            String end = "-" + language.tag();
            Facts confirm = Facts.about(UUID.randomUUID(), null, TITLE, "kk", Instant.EPOCH);
            samples.add(new Sample("confirm" + end, language, letters.confirmation(language, confirm, TOKEN)));
            Facts untitled = Facts.about(UUID.randomUUID(), null, null, null, Instant.EPOCH);
            samples.add(
                    new Sample("confirm-untitled" + end, language, letters.confirmation(language, untitled, TOKEN)));
            for (MessageKind kind : MessageKind.values()) {
                if (kind == MessageKind.CONFIRM_SUBSCRIPTION) {
                    continue;
                }
                boolean isPublic = !kind.isBefore(MessageKind.PUBLISHED) && kind != MessageKind.REJECTED;
                for (Facts.Outcome outcome :
                        kind == MessageKind.DECIDED ? Facts.Outcome.values() : new Facts.Outcome[] {null}) {
                    Facts facts = isPublic ? facts(outcome) : facts(null, TITLE);
                    String name = kind.slug()
                            + (outcome == null ? "" : "-" + outcome.name().toLowerCase(java.util.Locale.ROOT));
                    samples.add(new Sample(name + "-author" + end, language, letters.forAuthor(kind, language, facts)));
                    if (kind.isForFollowers()) {
                        samples.add(new Sample(
                                name + "-follower" + end, language, letters.forFollower(kind, language, facts, TOKEN)));
                    }
                }
            }
        }
        return samples;
    }

    private static Facts facts(Facts.Outcome outcome) {
        return with(17, TITLE, outcome);
    }

    private static Facts facts(Integer number, String title) {
        return with(number, title, null);
    }

    private static Facts with(Integer number, String title, Facts.Outcome outcome) {
        return new Facts(
                UUID.randomUUID(),
                number,
                title,
                "kk",
                Instant.parse("2026-09-10T07:30:00Z"),
                LocalDate.parse("2026-10-08"),
                LocalDate.parse("2026-09-10"),
                50_125L,
                50_000,
                Instant.parse("2027-03-07T19:00:00Z"),
                "forbidden-9",
                outcome);
    }
}

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
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import kz.listeningstate.notification.ServiceTest;
import org.junit.jupiter.api.Test;

/** Every mail in every language; each is also written to target/letters, to be looked at. */
@QuarkusTest
class LettersTest extends ServiceTest {

    private static final String TITLE = "Көкбұлақ ауылында қыста суды тоқтатпау туралы";
    private static final String NUMBER = "ЖТ-2026-00000017";
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
                OneLanguage.check(sample.language(), part, sample.name(), TITLE, NUMBER, portal.brand());
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
    void whoHasToActIsToldWhatByWhenAndWhere() {
        Facts facts = with(MessageKind.DUTY_NEAR, 17, TITLE, null, "akimat-demo-kokbulak");
        Letter officer = letters.forOffice(MessageKind.DUTY_NEAR, Language.EN, facts);
        assertTrue(officer.text().contains("What has to be done: Decision on the petition"), officer.text());
        assertTrue(officer.text().contains("Article of the Administrative Procedural Code: 90-5(1)"), officer.text());
        assertTrue(officer.text().contains("Last day: October 8, 2026"), officer.text());
        assertTrue(officer.text().contains("Working days left: 3"), officer.text());
        assertTrue(officer.text().contains("/en/office") && !officer.html().contains("cancel"), officer.text());
        Facts moderators = with(MessageKind.DUTY_MISSED, null, TITLE, null, null);
        assertTrue(letters.forOffice(MessageKind.DUTY_MISSED, Language.RU, moderators)
                .text()
                .contains("/ru/moderation/" + moderators.petitionId()));
        Letter operator = letters.forOffice(MessageKind.DUTY_MISSED, Language.EN, portalsOwn());
        assertTrue(operator.text().contains("as an operator of the portal"), operator.text());
        assertTrue(operator.text().contains("/en/ops") && !operator.text().contains("/en/moderation"));
    }

    @Test
    void newsOfAnAppealLeadToTheCabinetByItsIdAndNeverByItsNumber() {
        for (MessageKind kind : MessageKind.values()) {
            if (!kind.isOfAppeal()) {
                continue;
            }
            Facts facts = ofAppeal(kind, kind.isForOffice() ? "akimat-demo-kokbulak" : null);
            Letter letter = kind.isForOffice()
                    ? letters.forOffice(kind, Language.RU, facts)
                    : letters.forAuthor(kind, Language.RU, facts);
            String page = kind.isForOffice()
                    ? "/ru/office"
                    : "/ru/me/appeals/" + facts.appeal().id();
            assertTrue(letter.text().lines().anyMatch(line -> line.endsWith(page)), letter.text());
            assertTrue(letter.subject().endsWith(NUMBER), letter.subject());
            assertFalse(letter.html().matches("(?s).*https?://[^\"\\s<]*00000017.*"), "the number is in no address");
            assertTrue(letter.text().contains("Государственный орган: Акимат села Кокбулак"), letter.text());
        }
    }

    @Test
    void whatCameOfAnAppealIsSaidInWordsOfTheLanguage() {
        Letter answered = letters.forAuthor(
                MessageKind.APPEAL_ANSWERED, Language.KK, ofAppeal(MessageKind.APPEAL_ANSWERED, null));
        assertTrue(answered.text().contains("Нәтижесі: Ішінара қанағаттандырылды"), answered.text());
        assertTrue(answered.text().contains("Уәде етілген шаралар: 1"), answered.text());
        Letter decided = letters.forAuthor(
                MessageKind.APPEAL_COMPLAINT_DECIDED,
                Language.RU,
                ofAppeal(MessageKind.APPEAL_COMPLAINT_DECIDED, null));
        assertTrue(decided.text().contains("Обратиться в суд не позднее: 14 декабря 2026 г."), decided.text());
        Letter near = letters.forOffice(
                MessageKind.APPEAL_DUTY_NEAR,
                Language.EN,
                ofAppeal(MessageKind.APPEAL_DUTY_NEAR, "akimat-demo-kokbulak"));
        assertTrue(near.text().contains("What has to be done: Answer to the appeal"), near.text());
        assertTrue(near.text().contains("Article of the Administrative Procedural Code: 76"), near.text());
        assertTrue(near.text().contains("Working days left: 3"), near.text());
    }

    @Test
    void aVisitHasItsDayItsTimeAndItsForm() {
        Facts online = ofVisit(true, null);
        String booked =
                letters.forAuthor(MessageKind.VISIT_BOOKED, Language.RU, online).text();
        assertTrue(booked.contains("День приёма: 3 декабря 2026 г."), booked);
        assertTrue(booked.contains("Время: 09:00") && booked.contains("Форма: По видеосвязи"), booked);
        assertTrue(booked.contains("/ru/me/receptions/" + online.matterId()), booked);
        assertFalse(booked.contains("Результат"), "nothing came of it yet");
        String noted = letters.forAuthor(MessageKind.VISIT_NOTED, Language.KK, ofVisit(false, "ABSENT"))
                .text();
        assertTrue(noted.contains("Түрі: Органға келіп") && noted.contains("Нәтижесі: Азамат келмеді"), noted);
    }

    @Test
    void thePublicHearsWhoseDeadlineItWas() {
        Facts body = with(MessageKind.DEADLINE_MISSED, 17, TITLE, null, "akimat-demo-kokbulak");
        assertTrue(subject(MessageKind.DEADLINE_MISSED, body).startsWith("The state body has missed"));
        assertTrue(subject(MessageKind.DEADLINE_MISSED, portalsOwn()).startsWith("The portal has missed"));
    }

    private String subject(MessageKind kind, Facts facts) {
        return letters.forFollower(kind, Language.EN, facts, TOKEN).subject();
    }

    /** Of the notice that the threshold was reached, which no body owes. */
    private static Facts portalsOwn() {
        Facts facts = with(MessageKind.DUTY_MISSED, 17, TITLE, null, null);
        return new Facts(
                facts.petitionId(),
                facts.number(),
                facts.title(),
                facts.titleLanguage(),
                facts.occurredAt(),
                facts.dueOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                new Facts.Detail("THRESHOLD_NOTICE", "90-4", 0, null, null, null, null, true),
                null,
                null);
    }

    @Test
    void noSentenceIsTheSameInTwoLanguages() {
        for (MessageKind kind : MessageKind.values()) {
            Facts facts = with(kind, 17, TITLE, Facts.Outcome.REFUSED, "akimat-demo-kokbulak");
            List<Content> contents = Arrays.stream(Language.values())
                    .map(language -> letters.entry(kind, true, language, facts))
                    .toList();
            List<Function<Content, String>> sentences =
                    List.of(Content::headline, Content::happened, Content::next, Content::button, Content::why);
            for (Function<Content, String> sentence : sentences) {
                assertEquals(3, contents.stream().map(sentence).distinct().count(), kind + ": " + contents);
            }
        }
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
                    Facts facts = with(kind, isPublic ? (Integer) 17 : null, TITLE, outcome, "akimat-demo-kokbulak");
                    String name = kind.slug()
                            + (outcome == null ? "" : "-" + outcome.name().toLowerCase(java.util.Locale.ROOT));
                    if (kind.isForOffice()) {
                        Facts moderators = with(kind, null, TITLE, null, null);
                        samples.add(new Sample(
                                name + "-officer" + end, language, letters.forOffice(kind, language, facts)));
                        if (kind.isOfAppeal()) {
                            continue;
                        }
                        samples.add(new Sample(
                                name + "-moderator" + end, language, letters.forOffice(kind, language, moderators)));
                        continue;
                    }
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
        return with(MessageKind.DECIDED, 17, TITLE, outcome, null);
    }

    private static Facts facts(Integer number, String title) {
        return with(MessageKind.PUBLISHED, number, title, null, null);
    }

    private static Facts with(MessageKind kind, Integer number, String title, Facts.Outcome outcome, String office) {
        String code = switch (kind) {
            case FELL_SHORT -> "PROPOSAL";
            case MODERATION_RAISED -> "DISAGREEMENT";
            default -> "CONSIDERATION";
        };
        LocalDate opensOn = LocalDate.parse("2026-10-01");
        if (kind.isOfAppeal()) {
            return ofAppeal(kind, office);
        }
        if (kind.isOfVisit()) {
            return ofVisit(false, "EXPLAINED");
        }
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
                outcome,
                new Facts.Detail(code, "90-5(1)", 3, opensOn, 40, true, office, false),
                null,
                null);
    }

    private static Facts ofAppeal(MessageKind kind, String office) {
        String code = switch (kind) {
            case APPEAL_ANSWERED -> "PARTLY_FAVOURABLE";
            case APPEAL_RETURNED -> "NOT_FIXED";
            case APPEAL_TERMINATED -> "NO_SUBSTANCE";
            case APPEAL_COMPLAINT_DECIDED, APPEAL_COMPLAINT_RULED -> "OBLIGED";
            default -> "APPEAL_ANSWER";
        };
        return Facts.ofAppeal(
                new Facts.Appeal(
                        UUID.randomUUID(),
                        NUMBER,
                        Map.of(
                                Language.KK,
                                "Көкбұлақ ауылының әкімдігі",
                                Language.RU,
                                "Акимат села Кокбулак",
                                Language.EN,
                                "Akimat of Kokbulak village")),
                Instant.parse("2026-11-23T05:00:00Z"),
                LocalDate.parse("2026-12-14"),
                1L,
                new Facts.Detail(code, "76", 3, null, null, null, office, false));
    }

    private static Facts ofVisit(boolean online, String outcome) {
        return Facts.ofVisit(
                new Facts.Visit(UUID.randomUUID(), LocalTime.of(9, 0), online, outcome),
                Instant.parse("2026-11-23T05:00:00Z"),
                LocalDate.parse("2026-12-03"));
    }
}

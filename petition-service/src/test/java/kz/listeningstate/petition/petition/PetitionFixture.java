package kz.listeningstate.petition.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.listeningstate.petition.body.StateBody;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.Level;
import kz.listeningstate.petition.law.ModerationStart;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;

/** Petitions to a village of 1,200 people: 60 signatures oblige it. The calendar knows weekends and 2026 to 2028. */
final class PetitionFixture {
    static final UUID MODERATOR = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final StateBody VILLAGE = body(Level.LOCALITY, 1200L);

    private final RuleSet rules;
    private final AtomicInteger numbers = new AtomicInteger();
    private final LegalFrame law;
    private long treeSize;

    PetitionFixture() {
        this(ModerationStart.FIFTIETH_SIGNATURE);
    }

    PetitionFixture(ModerationStart start) {
        this(
                new RuleSets().inForceOn(LocalDate.of(2026, 9, 1)),
                VILLAGE,
                new WorkingCalendar(
                        Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 3)),
                        Set.of(),
                        LocalTime.of(18, 30)),
                start);
    }

    PetitionFixture(RuleSet rules, StateBody body, WorkingCalendar calendar, ModerationStart start) {
        this.rules = rules;
        this.law = new LegalFrame(rules, body, calendar, start, numbers::incrementAndGet);
    }

    /** @param population null: of a central body */
    static StateBody body(Level level, Long population) {
        StateBody.Names names = new StateBody.Names("к", "р", "e");
        return new StateBody(
                "akimat-demo-kokbulak",
                level,
                Branch.EXECUTIVE,
                null,
                names,
                population,
                true,
                true,
                60,
                null,
                "demo-kokbulak",
                List.of(),
                null,
                null,
                null,
                0);
    }

    /** The law with the body as the register has it now. */
    LegalFrame law(StateBody body) {
        return new LegalFrame(law.rules(), body, law.calendar(), law.moderationStart(), law.publicNumbers());
    }

    LegalFrame law() {
        return law;
    }

    PetitionText text(String title) {
        return PetitionText.of(
                new PetitionDraft(VILLAGE.code(), "kk", "Су", title, "Мазмұны", "Дәлелдер", "Ұсыныстар", null));
    }

    /** A draft whose author has read the forbidden subjects. */
    Petition draft(Instant now) {
        Petition petition = begun(now);
        petition.acknowledge(rules.id(), now);
        return petition;
    }

    Petition begun(Instant now) {
        Author author =
                new Author(UUID.randomUUID(), "Айгүл Сәрсенова", "Айгүл С.", "kk", new byte[] {1}, new byte[] {2});
        return new Petition(UUID.randomUUID(), author, text("Су туралы"), AppealKind.PROPOSAL, rules.id(), now);
    }

    Petition opened(Instant now) {
        Petition petition = draft(now);
        petition.submit(List.of(), now);
        petition.open("token", law, now);
        return petition;
    }

    void count(Petition petition, long count, Instant now) {
        count(petition, count, now, now);
    }

    /** News of a count that the log had shown before. */
    void count(Petition petition, long count, Instant shownAt, Instant now) {
        petition.count(new SignatureCount(count, count, 0, 0, 0, ++treeSize, shownAt), law, now);
    }

    void approve(Petition petition, Instant now) {
        petition.approve(MODERATOR, law, now);
    }
}

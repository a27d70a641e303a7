package kz.listeningstate.petition.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.DeadlineKind;
import kz.listeningstate.petition.deadline.DeadlineNews;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionNews;

/**
 * What the end of signing means for the sheets that two persons have not entered yet: a term to finish them (90-3(1)), and, with
 * the final tally or when the petition is no more, that they are not counted.
 *
 * <p>What two have entered alike is left to {@link PaperCounting}: signature-service may have counted it and its answer been lost.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaperEnding {
    private static final Set<DeadlineKind> COLLECTING = Set.of(DeadlineKind.COSIGNERS, DeadlineKind.COLLECTION);
    private static final String DECIDED = "decided";
    private static final Set<String> ENDS = Set.of("rejected", "withdrawn", "superseded", PetitionNews.TALLIED);

    private final PaperSheets sheets;
    private final PaperFate fate;
    private final PetitionLife petitions;
    private final EntryTerm term;
    private final Clock clock;

    PaperEnding(PaperSheets sheets, PaperFate fate, PetitionLife petitions, EntryTerm term, Clock clock) {
        this.sheets = sheets;
        this.fate = fate;
        this.petitions = petitions;
        this.term = term;
        this.clock = clock;
    }

    /** Time was over before enough had signed: no event tells of that, only the citizens' own term. */
    void follow(@Observes DeadlineNews news) {
        if (news.missed() && COLLECTING.contains(news.deadline().kind())) {
            begin(news.deadline().matterId());
        }
    }

    void follow(@Observes PetitionNews news) {
        if (news.name().equals(DECIDED)) {
            begin(news.petitionId());
        } else if (ENDS.contains(news.name())) {
            Map<String, String> cause = Map.of("cause", news.name());
            sheets.open(news.petitionId()).forEach(sheet -> fate.notCounted(sheet, news.at(), cause));
        }
    }

    /** A last count may have opened signing again: then the term begins with its next end. */
    private void begin(UUID petition) {
        Instant closesAt = petitions.view(petition).signingClosesAt();
        if (closesAt != null && !closesAt.isAfter(clock.instant())) {
            LocalDate from = WorkingCalendar.dateOf(closesAt);
            LocalDate due = term.lastDay(closesAt);
            sheets.open(petition).forEach(sheet -> {
                sheet.owe(from, due);
                fate.follow(sheet);
            });
        }
    }
}

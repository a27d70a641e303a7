package kz.listeningstate.petition.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.listeningstate.petition.attachment.StoredFiles;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.signing.PaperTotals;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/** What finally becomes of a sheet: counted or not, and then its persons' numbers have no purpose here. Under the petition's lock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaperFate {
    private final PaperSheets sheets;
    private final StoredFiles files;
    private final Terms terms;
    private final Trail trail;

    PaperFate(PaperSheets sheets, StoredFiles files, Terms terms, Trail trail) {
        this.sheets = sheets;
        this.files = files;
        this.terms = terms;
        this.trail = trail;
    }

    /** Its scan stays, sealed: it is the evidence of what was counted. Repeating it changes nothing. */
    void taken(PaperSheet sheet, Instant now, PaperTotals totals) {
        if (sheet.take(totals, now)) {
            Map<String, ?> counts = Map.of(
                    "valid", totals.valid(),
                    "invalid", totals.invalid(),
                    "alreadyCounted", totals.alreadyCounted());
            ended(sheet, now, "paper-sheet-taken", counts);
        }
    }

    /** It is evidence of nothing: the scan goes too (Law 94-V). Repeating it changes nothing. */
    void notCounted(PaperSheet sheet, Instant now, Map<String, ?> why) {
        sheet.giveUp(now).ifPresent(scanKey -> {
            files.release(scanKey);
            ended(sheet, now, "paper-sheet-not-counted", why);
        });
    }

    private void ended(PaperSheet sheet, Instant now, String act, Map<String, ?> how) {
        sheets.forgetEntries(sheet.id());
        follow(sheet);
        Map<String, Object> details = new LinkedHashMap<>(how);
        details.put("sheetId", sheet.id());
        trail.add(sheet.petitionId(), now, Actor.SYSTEM, act, details);
    }

    /** Before signing has ended no term runs. */
    void follow(PaperSheet sheet) {
        sheet.term().ifPresent(term -> terms.follow(sheet.petitionId(), List.of(term)));
    }
}

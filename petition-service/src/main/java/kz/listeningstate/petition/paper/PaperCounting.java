package kz.listeningstate.petition.paper;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.signing.PaperSigning;
import kz.listeningstate.petition.signing.PaperTotals;
import kz.listeningstate.petition.signing.SignedSheet;
import org.jboss.logging.Logger;

/**
 * Has the sheets counted that two persons have entered alike: at once, and again until signature-service has answered. It answers
 * a repeated sheet as it did the first time, so a lost answer is no loss, and a sheet is given up only when it says that the
 * sheet never was and never will be counted. Every other refusal passes: an event of the petition may not have reached it yet.
 */
@ApplicationScoped
class PaperCounting {
    private static final Logger LOG = Logger.getLogger(PaperCounting.class);
    private static final Set<String> FOR_GOOD = Set.of("tally-closed", "key-destroyed");

    private final PaperSheets sheets;
    private final PaperFate fate;
    private final PaperSigning signing;
    private final PetitionLife petitions;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final Clock clock;

    PaperCounting(
            PaperSheets sheets,
            PaperFate fate,
            PaperSigning signing,
            PetitionLife petitions,
            Sealing sealing,
            ObjectMapper json,
            Clock clock) {
        this.sheets = sheets;
        this.fate = fate;
        this.signing = signing;
        this.petitions = petitions;
        this.sealing = sealing;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(
            identity = "paper-sheets",
            every = "{paper.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countAll() {
        QuarkusTransaction.requiringNew().call(sheets::uncounted).forEach(this::count);
    }

    /** No transaction is open while signature-service works. Never fails for its sake: then the sheet stays AGREED. */
    void count(UUID sheetId) {
        try {
            Optional<SignedSheet> agreed = QuarkusTransaction.requiringNew()
                    .call(() -> sheets.findByIdOptional(sheetId)
                            .filter(PaperSheet::awaitsCount)
                            .map(this::signed));
            agreed.ifPresent(this::count);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The sheet %s waits for the next look", sheetId);
        }
    }

    private void count(SignedSheet agreed) {
        try {
            PaperTotals totals = signing.take(agreed);
            decide(agreed, sheet -> fate.taken(sheet, clock.instant(), totals));
        } catch (Problem refusal) {
            if (FOR_GOOD.contains(refusal.slug())) {
                Map<String, String> cause = Map.of("cause", refusal.slug());
                decide(agreed, sheet -> fate.notCounted(sheet, clock.instant(), cause));
            } else {
                LOG.warnf("The sheet %s is not counted yet: %s", agreed.sheetId(), refusal.slug());
            }
        }
    }

    private void decide(SignedSheet agreed, Consumer<PaperSheet> fateOfIt) {
        QuarkusTransaction.requiringNew().run(() -> {
            petitions.lock(agreed.petitionId());
            fateOfIt.accept(sheets.findById(agreed.sheetId()));
        });
    }

    private SignedSheet signed(PaperSheet sheet) {
        byte[] entry = sheets.entries(sheet.id()).values().iterator().next();
        return new SignedSheet(
                sheet.id(),
                sheet.petitionId(),
                sheet.receivedAt(),
                sheet.scanSha256(),
                sheet.consent(),
                SheetEntry.read(json, sealing.open(entry, sheet.petitionId())).signed());
    }
}

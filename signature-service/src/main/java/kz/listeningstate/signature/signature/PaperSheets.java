package kz.listeningstate.signature.signature;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.signature.petition.AcceptsFrom;
import kz.listeningstate.signature.petition.PetitionRegister;
import kz.listeningstate.signature.petition.SignablePetition;
import kz.listeningstate.signature.problem.Problem;
import kz.listeningstate.signature.sequencer.Backlog;
import kz.listeningstate.signature.signature.SignatureStore.Result;
import org.hibernate.Session;

/**
 * Signatures on paper (90-3(1)): a sheet that was handed in before signing closed may be entered until the petition's final
 * tally. The whole sheet is one transaction, and its answer is totals alone: it must not tell who signed.
 */
@ApplicationScoped
class PaperSheets {
    private final PetitionRegister petitions;
    private final NewSignatures signatures;
    private final SignatureStore store;
    private final Backlog backlog;
    private final EntityManager database;
    private final Clock clock;
    private final MeterRegistry metrics;

    PaperSheets(
            PetitionRegister petitions,
            NewSignatures signatures,
            SignatureStore store,
            Backlog backlog,
            EntityManager database,
            Clock clock,
            MeterRegistry metrics) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.store = store;
        this.backlog = backlog;
        this.database = database;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * What became of a sheet's rows.
     *
     * @param valid counted now
     * @param invalid no readable number of a person
     * @param alreadyCounted of a person who has signed before, also on the same sheet or with a signature taken back since
     */
    record Totals(int valid, int invalid, int alreadyCounted) {}

    @Transactional
    Totals take(PaperSheetRequest sheet) {
        if (backlog.isTooLong()) {
            throw new Problem(503, "log-behind");
        }
        SignablePetition petition =
                petitions.find(sheet.petitionId()).orElseThrow(() -> new Problem(404, "petition-unknown"));
        if (!addIfFirst(sheet)) {
            return totals(sheet).orElseThrow(() -> new Problem(409, "sheet-of-another-petition"));
        }
        requireInTime(sheet, petition);
        List<PaperSheetRequest.Row> valid =
                sheet.rows().stream().filter(PaperSheetRequest.Row::isValid).toList();
        List<Result> results = store.keepAll(valid.stream()
                .map(row -> signatures.prepare(sheet, row, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .toList());
        results.forEach(PaperSheets::requirePossible);
        int counted = (int) results.stream().filter(one -> one.fresh() != null).count();
        Totals totals = new Totals(counted, sheet.rows().size() - valid.size(), valid.size() - counted);
        keep(sheet.sheetId(), totals);
        metrics.counter("signatures_accepted", "algorithm", NewSignatures.PAPER).increment(counted);
        return totals;
    }

    /** Only the end is for good: the other refusals may pass with the next event of the petition. */
    private void requireInTime(PaperSheetRequest sheet, SignablePetition petition) {
        if (petitions.isEnded(sheet.petitionId())) {
            throw new Problem(409, "tally-closed");
        }
        if (petition.acceptsFrom() == AcceptsFrom.AUTHOR) {
            throw new Problem(409, "not-open-yet");
        }
        if (sheet.receivedAt().isAfter(clock.instant()) || petition.isClosedAt(sheet.receivedAt())) {
            throw new Problem(409, "signing-closed");
        }
    }

    /** That somebody has signed before is an answer; that nobody can sign any more undoes the whole sheet. */
    private static void requirePossible(Result result) {
        Problem problem = result.problem();
        if (problem != null
                && !problem.slug().equals("already-signed")
                && !problem.slug().equals("statement-outdated")) {
            throw problem;
        }
    }

    /** False when the same was taken before; of two at once the second waits for the first. */
    private boolean addIfFirst(PaperSheetRequest sheet) {
        return database.createNativeQuery("""
                                insert into paper_sheet (id, petition_id, scan_sha256, received_at, taken_at, rows)
                                values (:id, :petition, :scan, :received, :now, :rows) on conflict (id) do nothing
                                """)
                        .setParameter("id", sheet.sheetId())
                        .setParameter("petition", sheet.petitionId())
                        .setParameter("scan", HexFormat.of().parseHex(sheet.scan()))
                        .setParameter("received", sheet.receivedAt())
                        .setParameter("now", clock.instant())
                        .setParameter("rows", sheet.rows().size())
                        .executeUpdate()
                == 1;
    }

    private void keep(UUID sheet, Totals totals) {
        database.createNativeQuery("""
                        update paper_sheet set valid = :valid, invalid = :invalid, already_counted = :counted
                        where id = :id
                        """)
                .setParameter("valid", totals.valid())
                .setParameter("invalid", totals.invalid())
                .setParameter("counted", totals.alreadyCounted())
                .setParameter("id", sheet)
                .executeUpdate();
    }

    private Optional<Totals> totals(PaperSheetRequest sheet) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select valid, invalid, already_counted from paper_sheet where id = :id and petition_id = :petition
                        """, Tuple.class)
                .setParameter("id", sheet.sheetId())
                .setParameter("petition", sheet.petitionId())
                .getResultStream()
                .map(row -> new Totals(row.get(0, Integer.class), row.get(1, Integer.class), row.get(2, Integer.class)))
                .findFirst();
    }
}

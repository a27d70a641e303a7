package kz.listeningstate.petition.paper;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.listeningstate.petition.attachment.Download;
import kz.listeningstate.petition.attachment.FileKind;
import kz.listeningstate.petition.attachment.StoredFile;
import kz.listeningstate.petition.attachment.StoredFiles;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.consent.ConsentVersions;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.sealing.Sealing;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;

/**
 * Where sheets are received and entered: by operators, two for each sheet, neither of whom sees what the other entered or
 * belongs to the body that the petition is addressed to (90-3(1)). Each act is one transaction under the petition's lock.
 */
@ApplicationScoped
@Transactional
class PaperDesk {
    private static final int PERSONS = 2;

    private final PaperSheets sheets;
    private final PetitionLife petitions;
    private final PaperFate fate;
    private final StateBodies bodies;
    private final ConsentVersions consents;
    private final StoredFiles files;
    private final Sealing sealing;
    private final CurrentUser user;
    private final Trail trail;
    private final ObjectMapper json;
    private final Clock clock;

    PaperDesk(
            PaperSheets sheets,
            PetitionLife petitions,
            PaperFate fate,
            StateBodies bodies,
            ConsentVersions consents,
            StoredFiles files,
            Sealing sealing,
            CurrentUser user,
            Trail trail,
            ObjectMapper json,
            Clock clock) {
        this.sheets = sheets;
        this.petitions = petitions;
        this.fate = fate;
        this.bodies = bodies;
        this.consents = consents;
        this.files = files;
        this.sealing = sealing;
        this.user = user;
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a sheet in while signing is open; 409 {@code wrong-phase} otherwise, 409 {@code sheet-known} for the same scan, 422
     * {@code unknown-consent}, and what {@link StoredFiles#takeSealed} refuses.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public SheetView receive(UUID petitionId, int rows, String consent, InputStream scan) {
        consents.requireKnown(consent);
        return files.takeSealed(
                () -> requireSigning(petitionId),
                scan,
                FileKind.PAGES,
                bytes -> sealing.seal(bytes, petitionId),
                file -> received(petitionId, rows, consent, file));
    }

    private void requireSigning(UUID petitionId) {
        if (!locked(petitionId).acceptsSignatures()) {
            throw new Problem(409, "wrong-phase").against("90-3(2)");
        }
    }

    private SheetView received(UUID petitionId, int rows, String consent, StoredFile scan) {
        requireSigning(petitionId);
        if (sheets.isKnown(petitionId, scan.sha256())) {
            throw new Problem(409, "sheet-known");
        }
        Instant now = clock.instant();
        PaperSheet sheet = new PaperSheet(petitionId, rows, consent, scan, user.requiredId(), now);
        sheets.persistAndFlush(sheet);
        told(sheet, now, "paper-sheet-received", Map.of("sheetId", sheet.id(), "rows", rows, "scan", scan.sha256()));
        return sheet.view(0);
    }

    Page<SheetView> list(UUID petitionId, int page, int size) {
        petitions.view(petitionId);
        return views(sheets.of(petitionId), page, size);
    }

    /** Of petitions to which the caller is no party. */
    Page<SheetView> list(boolean open, int page, int size) {
        List<String> own = user.body().map(bodies::answeredBy).orElse(List.of());
        var found = open ? sheets.open(user.requiredId(), own) : sheets.newest(user.requiredId(), own);
        return views(found, page, size);
    }

    private Page<SheetView> views(PanacheQuery<PaperSheet> found, int page, int size) {
        long total = found.count();
        List<SheetView> views =
                found.page(page, size).list().stream().map(this::view).toList();
        return new Page<>(views, page, size, total);
    }

    SheetView view(UUID petitionId, UUID sheetId) {
        return view(sheet(petitionId, sheetId));
    }

    /** Who looks at a scan sees persons: that is written down. Of a sheet that is not counted it is gone: 404. */
    Download scan(UUID petitionId, UUID sheetId) {
        locked(petitionId);
        PaperSheet sheet = sheet(petitionId, sheetId);
        String key = sheet.scanKey().orElseThrow(Problem::notFound);
        told(sheet, clock.instant(), "paper-scan-read", Map.of("sheetId", sheetId));
        byte[] scan = sealing.openBytes(files.read(key), petitionId);
        return new Download("sheet", sheet.scanType(), scan.length, false, new ByteArrayInputStream(scan));
    }

    /**
     * One person's entry, which may be given again until two agree.
     *
     * @return places at which it differs from the other person's; empty when there is none yet or they agree
     */
    List<Integer> enter(UUID petitionId, UUID sheetId, SheetEntry read) {
        locked(petitionId);
        PaperSheet sheet = sheet(petitionId, sheetId);
        sheet.requireOpen();
        SheetEntry entry = read.complete(sheet.rows());
        Map<UUID, byte[]> before = sheets.entries(sheetId);
        UUID me = user.requiredId();
        if (!before.containsKey(me) && before.size() == PERSONS) {
            throw new Problem(409, "sheet-entered-twice");
        }
        Instant now = clock.instant();
        sheets.enter(sheetId, me, now, sealing.seal(entry.write(json), petitionId));
        Optional<SheetEntry> other = before.entrySet().stream()
                .filter(one -> !one.getKey().equals(me))
                .findFirst()
                .map(one -> opened(petitionId, one.getValue()));
        List<Integer> differences = other.map(entry::differences).orElse(List.of());
        if (other.isPresent() && differences.isEmpty()) {
            sheet.agree(me, now);
            fate.follow(sheet);
        }
        told(sheet, now, "paper-sheet-entered", Map.of("sheetId", sheetId, "differences", differences.size()));
        return differences;
    }

    private SheetEntry opened(UUID petitionId, byte[] sealed) {
        return SheetEntry.read(json, sealing.open(sealed, petitionId));
    }

    private SheetView view(PaperSheet sheet) {
        return sheet.view(
                sheet.isAgreed() ? PERSONS : sheets.entries(sheet.id()).size());
    }

    private PaperSheet sheet(UUID petitionId, UUID sheetId) {
        return sheets.of(petitionId, sheetId).orElseThrow(Problem::notFound);
    }

    /** The petition, locked for an act of somebody who may: neither of its addressee nor its author. */
    private PetitionView locked(UUID petitionId) {
        petitions.lock(petitionId);
        PetitionView petition = petitions.view(petitionId);
        String addressee = bodies.responsible(petition.bodyCode()).code();
        if (user.body().filter(addressee::equals).isPresent() || petitions.isAuthor(petitionId, user.requiredId())) {
            throw new Problem(403, "paper-of-party");
        }
        return petition;
    }

    private void told(PaperSheet sheet, Instant now, String act, Map<String, ?> details) {
        trail.add(sheet.petitionId(), now, new Actor(user.requiredId(), Role.OPERATOR), act, details);
    }
}

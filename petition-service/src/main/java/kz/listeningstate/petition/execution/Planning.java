package kz.listeningstate.petition.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.body.StateBodies;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.consideration.Desk;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.IfMatch;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.petition.Outcome;
import kz.listeningstate.petition.petition.PetitionLife;
import kz.listeningstate.petition.petition.PetitionView;
import kz.listeningstate.petition.petition.Phase;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Trail;

/** The plan by which a satisfied petition is executed (орындау, исполнение), made and changed by the body that decided. */
@ApplicationScoped
@Transactional
class Planning {
    private static final int MOST = 100;

    private final Desk desk;
    private final PetitionLife petitions;
    private final Measures measures;
    private final MeasureChanges changes;
    private final ProgressReports reports;
    private final StateBodies bodies;
    private final Terms terms;
    private final PlanTerm plan;
    private final Trail trail;
    private final Clock clock;

    Planning(
            Desk desk,
            PetitionLife petitions,
            Measures measures,
            MeasureChanges changes,
            ProgressReports reports,
            StateBodies bodies,
            Terms terms,
            PlanTerm plan,
            Trail trail,
            Clock clock) {
        this.desk = desk;
        this.petitions = petitions;
        this.measures = measures;
        this.changes = changes;
        this.reports = reports;
        this.bodies = bodies;
        this.terms = terms;
        this.plan = plan;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of a decided petition, for anyone; else 404. */
    ExecutionView view(UUID petition) {
        if (petitions.view(petition).phase() != Phase.DECIDED) {
            throw Problem.notFound();
        }
        return ExecutionView.of(petition, views(petition));
    }

    /** The newest change first, for anyone. */
    Page<MeasureChange.View> changes(UUID petition, UUID id, int page, int size) {
        if (measures.one(petition, id).isEmpty()) {
            throw Problem.notFound();
        }
        var query = changes.of(id);
        long total = query.count();
        return new Page<>(
                query.page(page, size).list().stream().map(MeasureChange::view).toList(), page, size, total);
    }

    /** 409 {@code nothing-to-execute} unless the petition was satisfied, wholly or partly; 422 {@code unknown-body}. */
    MeasureView add(UUID petition, MeasureDraft draft) {
        requireExecuted(petition);
        requireKnownBody(draft);
        if (measures.of(petition).size() >= MOST) {
            throw new Problem(409, "too-many-entries");
        }
        Measure measure = new Measure(petition, draft, desk.officer().id(), now());
        plan.meet(petition, desk.officer().id(), now());
        return kept(measure, "measure-added");
    }

    /** Changes a measure, publicly and with a reason. */
    MeasureView change(UUID petition, UUID id, int version, MeasureDraft draft) {
        Measure measure = own(petition, id, version);
        requireKnownBody(draft);
        if (draft.reason() == null || draft.reason().isBlank()) {
            throw Problem.invalidField("reason", "required");
        }
        changes.persist(
                new MeasureChange(measure, draft.reason(), desk.officer().id(), now()));
        measure.change(draft, now());
        return kept(measure, "measure-changed");
    }

    /** The deciding body finds it done; 409 {@code no-report} while nothing shows it. */
    MeasureView complete(UUID petition, UUID id, int version) {
        Measure measure = own(petition, id, version);
        measure.complete(reports.count("measureId", id), desk.officer().id(), now());
        MeasureView view = kept(measure, "measure-completed");
        tellIfExecuted(petition);
        return view;
    }

    MeasureView cancel(UUID petition, UUID id, int version, String reason) {
        Measure measure = own(petition, id, version);
        measure.cancel(reason, desk.officer().id(), now());
        MeasureView view = kept(measure, "measure-cancelled");
        tellIfExecuted(petition);
        return view;
    }

    /** With the last open measure, whichever way it ended. */
    private void tellIfExecuted(UUID petition) {
        if (ExecutionView.of(petition, views(petition)).executed()) {
            petitions.tell(petition, "executed", Map.of(), desk.officer());
        }
    }

    private Measure own(UUID petition, UUID id, int version) {
        requireExecuted(petition);
        Measure measure = measures.one(petition, id).orElseThrow(Problem::notFound);
        IfMatch.check(version, measure.version());
        return measure;
    }

    private void requireExecuted(UUID id) {
        desk.petition(id);
        petitions.lock(id);
        PetitionView petition = petitions.view(id);
        if (petition.phase() != Phase.DECIDED || petition.outcome() == Outcome.REFUSED) {
            throw new Problem(409, "nothing-to-execute");
        }
    }

    private void requireKnownBody(MeasureDraft draft) {
        if (bodies.addressable(draft.ownerBody()).isEmpty()) {
            throw new Problem(422, "unknown-body");
        }
    }

    private MeasureView kept(Measure measure, String act) {
        measures.persistAndFlush(measure);
        terms.follow(measure.petitionId(), List.of(measure.term()));
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("measure", measure.id().toString());
        details.put("body", measure.ownerBody());
        details.put("dueOn", measure.dueOn().toString());
        details.put("sha256", trail.hash(measure.content()));
        trail.add(measure.petitionId(), now(), desk.officer(), act, details);
        return measure.view(WorkingCalendar.dateOf(now()));
    }

    private List<MeasureView> views(UUID petition) {
        return measures.of(petition).stream()
                .map(measure -> measure.view(WorkingCalendar.dateOf(now())))
                .toList();
    }

    private Instant now() {
        return clock.instant();
    }
}

package kz.listeningstate.petition.breach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.deadline.MatterLock;
import kz.listeningstate.petition.deadline.Terms;
import kz.listeningstate.petition.http.Page;
import kz.listeningstate.petition.identity.CurrentUser;
import kz.listeningstate.petition.identity.Role;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.trail.Actor;
import kz.listeningstate.petition.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The register of personal-data breaches and its clock of one working day (Law 94-V). For operators; auditors read. */
@ApplicationScoped
@Transactional
class BreachRegister implements MatterLock {
    private final Breaches breaches;
    private final WorkingCalendar calendar;
    private final int workingDays;
    private final Terms terms;
    private final Trail trail;
    private final CurrentUser user;
    private final Clock clock;

    BreachRegister(
            Breaches breaches,
            WorkingCalendar calendar,
            @ConfigProperty(name = "breach.report-working-days", defaultValue = "1") int workingDays,
            Terms terms,
            Trail trail,
            CurrentUser user,
            Clock clock) {
        this.breaches = breaches;
        this.calendar = calendar;
        this.workingDays = workingDays;
        this.terms = terms;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    BreachView register(BreachReport known) {
        BreachReport kept = new BreachReport(
                known.nature(),
                known.foundAt().truncatedTo(ChronoUnit.MICROS),
                known.people(),
                known.description(),
                known.measures());
        Breach breach = new Breach(kept, user.requiredId(), calendar, workingDays, clock.instant());
        breaches.persistAndFlush(breach);
        return told(breach, "breach-registered");
    }

    BreachView revise(UUID id, BreachReport known, int version) {
        Breach breach = locked(id);
        breach.revise(known, version);
        breaches.flush();
        return told(breach, "breach-revised");
    }

    BreachView report(UUID id, String reference, int version) {
        Breach breach = locked(id);
        breach.report(user.requiredId(), reference, version, clock.instant());
        breaches.flush();
        return told(breach, "breach-reported");
    }

    BreachView get(UUID id) {
        return breaches.findByIdOptional(id).orElseThrow(Problem::notFound).view();
    }

    Page<BreachView> list(int page, int size) {
        var found = breaches.newest();
        long total = found.count();
        List<BreachView> views =
                found.page(page, size).list().stream().map(Breach::view).toList();
        return new Page<>(views, page, size, total);
    }

    private Breach locked(UUID id) {
        return breaches.locked(id).orElseThrow(Problem::notFound);
    }

    private BreachView told(Breach breach, String act) {
        BreachView view = breach.view();
        Map<String, ?> details = Map.of("nature", view.nature().name(), "version", view.version());
        trail.add(breach.id(), clock.instant(), new Actor(user.requiredId(), Role.OPERATOR), act, details);
        terms.follow(breach.id(), List.of(breach.term()));
        return view;
    }

    @Override
    public void lock(UUID matter) {
        breaches.locked(matter);
    }
}

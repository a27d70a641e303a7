package kz.listeningstate.petition.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Register of the bodies that can be addressed. */
@ApplicationScoped
public class StateBodies {
    private final List<BodyRegister.Entry> entries;
    private final RuleSets ruleSets;
    private final Clock clock;

    StateBodies(
            RuleSets ruleSets,
            Clock clock,
            @ConfigProperty(name = "bodies.demo", defaultValue = "false") boolean demo) {
        this.entries = BodyRegister.read().stream()
                .filter(entry -> demo || !entry.demo())
                .toList();
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** All bodies: the Government, then akimats and maslikhats by KATO, the demo village last. */
    public List<StateBody> all() {
        return entries.stream().map(this::today).toList();
    }

    /** The body of that code. */
    public Optional<StateBody> find(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .map(this::today);
    }

    /** The body of that code, or 404 {@code not-found}. */
    public StateBody get(String code) {
        return find(code).orElseThrow(Problem::notFound);
    }

    private StateBody today(BodyRegister.Entry entry) {
        RuleSet rules = ruleSets.inForceOn(WorkingCalendar.dateOf(clock.instant()));
        return entry.withThreshold(rules.threshold(entry.level(), entry.branch(), entry.population()));
    }
}

package kz.listeningstate.petition.body;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.listeningstate.petition.calendar.WorkingCalendar;
import kz.listeningstate.petition.law.Branch;
import kz.listeningstate.petition.law.RuleSet;
import kz.listeningstate.petition.law.RuleSets;
import kz.listeningstate.petition.problem.Problem;
import kz.listeningstate.petition.register.RegisterReader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Register of the bodies that can be addressed, or once could be. Answers from memory. */
@ApplicationScoped
public class StateBodies implements RegisterReader {
    static final String REGISTER = "bodies";
    private static final int MOST_HEIRS = 20;

    private final Bodies bodies;
    private final Territories territories;
    private final Populations populations;
    private final BodySeed seed;
    private final RuleSets ruleSets;
    private final Clock clock;
    private final boolean demo;
    private volatile Register register;
    private volatile Register.Day today;

    StateBodies(
            Bodies bodies,
            Territories territories,
            Populations populations,
            BodySeed seed,
            RuleSets ruleSets,
            Clock clock,
            @ConfigProperty(name = "bodies.demo", defaultValue = "false") boolean demo) {
        this.bodies = bodies;
        this.territories = territories;
        this.populations = populations;
        this.seed = seed;
        this.ruleSets = ruleSets;
        this.clock = clock;
        this.demo = demo;
    }

    /** Bodies in force: the Government, ministries and committees, then akimats and maslikhats by territory. */
    public List<StateBody> all() {
        return today().inForce();
    }

    /** The body of that code, in force or not: petitions name it for ever. */
    public Optional<StateBody> find(String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(today().byCode().get(code));
    }

    /** The body of that code, in force or not, or 404 {@code not-found}. */
    public StateBody get(String code) {
        return find(code).orElseThrow(Problem::notFound);
    }

    /** The body of that code if it is in force: whom a new petition may address. */
    public Optional<StateBody> addressable(String code) {
        return find(code).filter(body -> body.isInForceOn(today().day()));
    }

    /** Who answers today for what was addressed to that body: itself, or who took over from it; 404 {@code not-found}. */
    public StateBody responsible(String code) {
        StateBody body = get(code);
        // Two that name each other end somewhere too.
        for (int heirs = 0; heirs < MOST_HEIRS && body.successor() != null && !body.isInForceOn(day()); heirs++) {
            body = get(body.successor());
        }
        return body;
    }

    /** The nearest body above both in the register, which may be one of them; empty: there is none. */
    public Optional<String> commonSuperior(String one, String other) {
        List<String> above = line(one);
        return line(other).stream().filter(above::contains).findFirst();
    }

    /**
     * The nearest one above whoever answers for that body today, to which complaints of it go (91); empty: none. A maslikhat
     * obeys no other.
     */
    public Optional<StateBody> higherThan(String code) {
        StateBody here = responsible(code);
        if (here.branch() == Branch.REPRESENTATIVE) {
            return Optional.empty();
        }
        return line(here.code()).stream()
                .map(this::responsible)
                .filter(body -> !body.code().equals(here.code()))
                .findFirst();
    }

    /** A body and those above it, the nearest first. */
    private List<String> line(String code) {
        return Stream.iterate(get(code), Objects::nonNull, body -> body.parent() == null ? null : get(body.parent()))
                .limit(MOST_HEIRS)
                .map(StateBody::code)
                .toList();
    }

    /** Codes of the bodies for which that one answers today: itself, and those whose work it took over. */
    public List<String> answeredBy(String code) {
        return today().byCode().keySet().stream()
                .filter(one -> responsible(one).code().equals(code))
                .toList();
    }

    /** KATO of the region that a body belongs to, or else the nearest above it that belongs to one; empty for central bodies. */
    public Optional<String> regionOf(String code) {
        return line(code).stream()
                .map(one -> get(one).region())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The code is the KATO of an oblast or a city of republican significance. */
    public boolean isRegion(String kato) {
        TerritoryEntry territory = known().territories().get(kato);
        return territory != null && territory.parent() == null && kato.equals(territory.kato());
    }

    @Override
    public String register() {
        return REGISTER;
    }

    @Override
    public synchronized void reload() {
        seed.sow(demo);
        register = QuarkusTransaction.requiringNew().call(this::read);
    }

    /** For the territories' own pages; never null. */
    Register known() {
        if (register == null) {
            reload();
        }
        return register;
    }

    LocalDate day() {
        return today().day();
    }

    private Register.Day today() {
        LocalDate day = WorkingCalendar.dateOf(clock.instant());
        RuleSet rules = ruleSets.inForceOn(day);
        Register known = known();
        Register.Day made = today;
        if (made == null
                || made.of() != known
                || !made.day().equals(day)
                || !made.rules().equals(rules)) {
            made = known.on(day, rules);
            today = made;
        }
        return made;
    }

    private Register read() {
        Map<String, Register.VersionedBody> byCode = bodies.listAll().stream()
                .filter(body -> demo || !body.entry().demo())
                .collect(
                        Collectors.toMap(Body::code, body -> new Register.VersionedBody(body.entry(), body.version())));
        Map<String, TerritoryEntry> places = territories.listAll().stream()
                .map(Territory::entry)
                .collect(Collectors.toMap(TerritoryEntry::code, Function.identity()));
        Map<String, List<PopulationEntry>> people = populations.all().stream()
                .collect(Collectors.groupingBy(
                        Population::territory,
                        Collectors.collectingAndThen(Collectors.toList(), StateBodies::holding)));
        return new Register(byCode, places, people);
    }

    /** Of each day the last correction, the newest day first. */
    private static List<PopulationEntry> holding(List<Population> newestFirst) {
        Map<LocalDate, PopulationEntry> byDay = new LinkedHashMap<>();
        newestFirst.stream().map(Population::entry).forEach(entry -> byDay.putIfAbsent(entry.asOf(), entry));
        return List.copyOf(byDay.values());
    }
}

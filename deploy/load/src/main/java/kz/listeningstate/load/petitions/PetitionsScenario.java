package kz.listeningstate.load.petitions;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.reading.Bodies;
import kz.listeningstate.load.reading.Corpus;
import kz.listeningstate.load.reading.Plans;
import kz.listeningstate.load.reading.Readers;
import kz.listeningstate.load.signing.OwnSystem;
import kz.listeningstate.load.signing.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run petitions}: whether lists, searches and pages stay quick with many petitions and bodies. */
@Command(
        name = "petitions",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Loads a system of its own with petitions and bodies, and reads lists, searches and pages at once, at a"
                        + " steady rate. It ends with an error when an answer fails or a plan reads a whole table.")
public final class PetitionsScenario implements Callable<Integer> {
    private static final long SEED = 20_261_123;
    private static final Duration WARMING = Duration.ofSeconds(40);

    @Option(names = "--petitions", paramLabel = "N", description = "How many are public.")
    private int petitions = 100_000;

    @Option(names = "--bodies", paramLabel = "N", description = "How many can be addressed.")
    private int bodies = 2_000;

    @Option(names = "--words", paramLabel = "N", description = "Different words in their texts.")
    private int words = 20_000;

    @Option(names = "--rate", paramLabel = "N", description = "Requests a second, a third of each kind.")
    private double rate = 30;

    @Option(names = "--seconds", paramLabel = "N", description = "How long is measured.")
    private int seconds = 60;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.cache/listening-state/load",
            description = "Where the demo authority is kept between runs.")
    private Path cache;

    private final Figures figures = new Figures();

    @Override
    public Integer call() throws SQLException {
        Directories.makePrivate(cache);
        Progress.say("starting the system");
        try (OwnSystem system = OwnSystem.start(cache.resolve("authority"), Map.of(), Progress::say)) {
            return measure(system.target()) ? 0 : 1;
        }
    }

    private boolean measure(Target target) throws SQLException {
        Random random = new Random(SEED);
        Corpus corpus = new Corpus(words, random);
        try (Connection database = target.database("petition")) {
            Bodies addressed = Bodies.load(database, bodies);
            figures.add("bodies", addressed.all().size());
            Progress.say(
                    "loading " + petitions + " petitions to " + addressed.all().size() + " bodies");
            new Petitions(corpus, addressed, random).load(database, petitions);
            figures.add("petitions", petitions);
            Progress.say("reading");
            boolean good = read(target, new Reading(corpus, addressed, petitions), random, database);
            System.out.print("\n" + figures.lines());
            return good;
        }
    }

    private boolean read(Target target, Reading reading, Random random, Connection database) throws SQLException {
        Readers readers = new Readers(target.portal());
        List<Readers.Kind> kinds = List.of(asks(reading::list), asks(reading::search), asks(reading::page));
        readers.read(kinds, rate, WARMING, random);
        Plans plans = Plans.before(database, "petition", "catalogue_entry", "petition_topic", "state_body");
        List<Readers.Read> read = readers.read(kinds, rate, Duration.ofSeconds(seconds), random);
        int failed = 0;
        List<String> names = List.of("list", "search", "page");
        for (int i = 0; i < names.size(); i++) {
            figures.add(names.get(i) + ".p95_ms", read.get(i).percentile(95), 1)
                    .add(names.get(i) + ".p50_ms", read.get(i).percentile(50), 1);
            failed += read.get(i).failed();
        }
        long wholeTables = plans.wholeTablesRead(database);
        Readers.Read facets = readers.read(List.of(asks(reading::facets)), 2, Duration.ofSeconds(15), random)
                .get(0);
        figures.add("facets.p95_ms", facets.percentile(95), 1)
                .add("failed", failed + facets.failed())
                .add("whole_tables_read", wholeTables);
        return failed + facets.failed() == 0 && wholeTables == 0;
    }

    private static Readers.Kind asks(Function<Random, String> path) {
        return (portal, random) -> HttpRequest.newBuilder(portal.resolve(path.apply(random)));
    }
}

package kz.listeningstate.load.appeals;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.LogIn;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.reading.Bodies;
import kz.listeningstate.load.reading.Corpus;
import kz.listeningstate.load.reading.Plans;
import kz.listeningstate.load.reading.Readers;
import kz.listeningstate.load.signing.OwnSystem;
import kz.listeningstate.load.signing.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run appeals}: whether officers, and citizens who follow or file, are served among a year's appeals. */
@Command(
        name = "appeals",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Loads a system of its own with appeals; officers read their queues and citizens follow theirs, at a"
                        + " steady rate; then citizens file. It ends with an error when an answer fails or a plan reads a whole table.")
public final class AppealsScenario implements Callable<Integer> {
    private static final long SEED = 20_261_123;
    private static final Duration WARMING = Duration.ofSeconds(40);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int QUEUE_PAGES = 50;
    private static final List<String> CITIZENS = List.of("aigul", "yerlan", "olga");

    @Option(names = "--appeals", paramLabel = "N", description = "How many are there.")
    private int appeals = 1_000_000;

    @Option(names = "--bodies", paramLabel = "N", description = "How many can be addressed.")
    private int bodies = 2_000;

    @Option(names = "--rate", paramLabel = "N", description = "Readings a second, half of each kind.")
    private double rate = 30;

    @Option(names = "--filing", paramLabel = "N", description = "Appeals filed a second.")
    private double filing = 200;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each is measured.")
    private int seconds = 60;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.cache/listening-state/load",
            description = "Where the demo authority is kept between runs.")
    private Path cache;

    private final Figures figures = new Figures();
    private final Random random = new Random(SEED);

    @Override
    public Integer call() throws SQLException {
        Directories.makePrivate(cache);
        Progress.say("starting the system");
        try (OwnSystem system = OwnSystem.start(cache.resolve("authority"), Map.of(), Progress::say)) {
            return measure(system.target()) ? 0 : 1;
        }
    }

    private boolean measure(Target target) throws SQLException {
        Corpus corpus = new Corpus(20_000, random);
        try (Connection database = target.database("petition")) {
            Bodies addressed = Bodies.load(database, bodies);
            Progress.say("loading " + appeals + " appeals to " + addressed.all().size() + " bodies");
            new Appeals(corpus, addressed, random).load(database, appeals);
            figures.add("appeals", appeals).add("bodies", addressed.all().size());
            Progress.say("reading");
            boolean good = read(target, database);
            Progress.say("filing");
            good &= file(target, corpus, addressed, database);
            System.out.print("\n" + figures.lines());
            return good;
        }
    }

    private boolean read(Target target, Connection database) throws SQLException {
        Readers readers = new Readers(target.portal());
        String officer = LogIn.of("officer", target.portal());
        List<Readers.Kind> kinds = List.of((portal, any) -> queue(portal, officer, any), this::tracking);
        readers.read(kinds, rate, WARMING, random);
        Plans plans = Plans.before(database, "appeal", "appeal_handling", "deadline", "state_body");
        List<Readers.Read> read = readers.read(kinds, rate, Duration.ofSeconds(seconds), random);
        Readers.Read queue = read.get(0);
        Readers.Read tracking = read.get(1);
        long wholeTables = plans.wholeTablesRead(database);
        figures.add("queue.p95_ms", queue.percentile(95), 1)
                .add("queue.p50_ms", queue.percentile(50), 1)
                .add("tracking.p95_ms", tracking.percentile(95), 1)
                .add("tracking.p50_ms", tracking.percentile(50), 1)
                .add("failed", queue.failed() + tracking.failed())
                .add("whole_tables_read", wholeTables);
        return queue.failed() + tracking.failed() == 0 && wholeTables == 0;
    }

    private static HttpRequest.Builder queue(URI portal, String officer, Random random) {
        return HttpRequest.newBuilder(portal.resolve("/api/v1/office/appeals?page=" + random.nextInt(QUEUE_PAGES)))
                .header("Authorization", "Bearer " + officer);
    }

    private HttpRequest.Builder tracking(URI portal, Random random) {
        int place = 1 + random.nextInt(appeals);
        String slip = "{\"number\":\"" + Appeals.number(place) + "\",\"code\":\"" + Appeals.code(place) + "\"}";
        return HttpRequest.newBuilder(portal.resolve("/api/v1/appeals/tracking"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(slip));
    }

    /** First fewer, then as many a second as will be measured, to warm up. */
    private boolean file(Target target, Corpus corpus, Bodies addressed, Connection database) throws SQLException {
        Readers citizens = new Readers(target.portal());
        List<String> tokens = CITIZENS.stream()
                .map(citizen -> LogIn.of(citizen, target.portal()))
                .toList();
        Readers.Kind files = (portal, any) -> HttpRequest.newBuilder(portal.resolve("/api/v1/appeals"))
                .header("Authorization", "Bearer " + tokens.get(any.nextInt(tokens.size())))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(draft(corpus, addressed, any)));
        citizens.read(List.of(files), filing / 4, WARMING, random);
        citizens.read(List.of(files), filing, WARMING, random);
        Readers.Read filed = citizens.read(List.of(files), filing, Duration.ofSeconds(seconds), random)
                .get(0);
        long told = System.nanoTime();
        awaitToldOf(database);
        figures.add("filed_per_s", filed.perSecond(), 1)
                .add("filed.p95_ms", filed.percentile(95), 1)
                .add("filed.failed", filed.failed())
                .add("told.lag_s", (System.nanoTime() - told) / 1e9, 1);
        return filed.failed() == 0;
    }

    private static String draft(Corpus corpus, Bodies addressed, Random random) {
        return "{\"type\":\"APPLICATION\",\"language\":\"kk\",\"bodyCode\":\""
                + addressed.any(random).code() + "\",\"subject\":\"" + corpus.text(6, random) + "\",\"substance\":\""
                + corpus.text(60, random) + "\"}";
    }

    /** Until Kafka has every event that the service owes. */
    private static void awaitToldOf(Connection database) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (waiting(database) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static boolean waiting(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select from outbox limit 1")) {
            return row.next();
        }
    }
}

package kz.listeningstate.load.signing;

import static kz.listeningstate.load.Progress.say;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.load.Figures;

/** Runs against one target: the search for the highest rate, the hold that decides, the overload. */
public final class Measurement implements AutoCloseable {

    private static final Map<Algorithm, Integer> FIRST_RATE = Map.of(Algorithm.GOST, 200, Algorithm.RSA, 400);
    private static final double OVERLOAD = 10;
    private static final double AFTERWARDS = 0.7;
    private static final double STEP_DOWN = 1.05;
    private static final Duration NOW = Duration.ZERO;

    private final Target target;
    private final Pace pace;
    private final Figures figures;
    private final String prefix;
    private final Audience audience;
    private final OpenLoop client;
    private final Books books;
    /** Always the same arrivals, so that two runs differ by the system alone. */
    private final Random random = new Random(1);

    private long lost;

    /** Figures get the prefix before their names. */
    public Measurement(Target target, boolean throughEdge, Pace pace, Figures figures, String prefix) {
        this(target, throughEdge, pace, figures, prefix, Audience.NOBODY);
    }

    /** The same while others look on. */
    public Measurement(
            Target target, boolean throughEdge, Pace pace, Figures figures, String prefix, Audience audience) {
        this.target = target;
        this.pace = pace;
        this.figures = figures;
        this.prefix = prefix;
        this.audience = audience;
        this.client = new OpenLoop(target.signatures(throughEdge));
        this.books = new Books(target);
    }

    /**
     * Finds the highest rate that holds and adds its figures.
     *
     * @param given the rate to begin the hold with; null = search
     * @param profile where to record signature-service during the hold; null = nowhere
     * @return requests a second that were held
     */
    public double hold(Crowd crowd, Algorithm algorithm, Integer given, Path profile) {
        double first = FIRST_RATE.get(algorithm);
        say(algorithm + ": warming up");
        Outcome warm = run(crowd, first, pace.warmUp()).outcome();
        if (warm.accepted() == 0) {
            throw new IllegalStateException("No signature is accepted; the answers' statuses: " + warm.statuses());
        }
        double rate = given == null
                ? RateSearch.highest(
                        first, probed -> run(crowd, probed, pace.probe()).held())
                : climb(crowd, first, given);
        Trial held = held(crowd, algorithm, rate, profile);
        while (!held.held()) {
            // What holds for a short time may not hold for long.
            rate = RateSearch.lower(rate, STEP_DOWN);
            held = held(crowd, algorithm, rate, profile);
        }
        String name = prefix + algorithm.name().toLowerCase(Locale.ROOT);
        figures.add(name + ".accepted_per_s", held.outcome().acceptedPerSecond(NOW, pace.hold()), 1)
                .add(name + ".p99_ms", held.outcome().p99(), 1)
                .add(name + ".integrated_p99_ms", held.integratedP99(), 1)
                .add(name + ".client_cpu_share", held.cpuShare(), 3);
        return rate;
    }

    /** To a given rate by the steps that a search takes, not judged: a sudden one would measure the compiler. */
    private double climb(Crowd crowd, double first, double given) {
        for (double rate = first; rate < given; rate = RateSearch.higher(rate)) {
            run(crowd, rate, pace.probe());
        }
        return given;
    }

    private Trial held(Crowd crowd, Algorithm algorithm, double rate, Path profile) {
        if (profile == null) {
            return run(crowd, rate, pace.hold());
        }
        Path file = profile.resolveSibling(algorithm.name().toLowerCase(Locale.ROOT) + "-" + profile.getFileName());
        try (FlightRecording recording = FlightRecording.start(target.pid("signature-service"), file)) {
            return run(crowd, rate, pace.hold());
        }
    }

    private Trial run(Crowd crowd, double rate, Duration length) {
        say(String.format(Locale.ROOT, "%.0f/s for %d s", rate, length.toSeconds()));
        Trial trial = run(crowd, Arrivals.poisson(rate, length, random));
        say(trial.held() ? "  held" : "  NOT held");
        return trial;
    }

    private Trial run(Crowd crowd, long[] due) {
        Crowd.Signed signed = crowd.sign(due.length);
        audience.gather(signed.petitions());
        CpuUse use = CpuUse.of(target);
        Trial trial;
        String processes;
        try (Checkpoints checkpoints = Checkpoints.watch(target)) {
            OpenLoop.Sent sent = client.send(due, signed.bodies());
            processes = use.sinceThen();
            Books.Balance balance = books.balance(signed.petitions(), sent.accepted());
            double integrated = checkpoints.percentile(99, sent, books.places(checkpoints.firstSize()));
            trial = new Trial(sent.outcome(), balance, integrated, sent.cpuShare());
        }
        lost += trial.balance().lost();
        say("  " + trial);
        say("  processors: " + processes);
        return trial;
    }

    /** Ten times the held rate, then at once 70 % of it: what is still accepted, how the rest is refused, how soon it is over. */
    void overload(Crowd crowd, double held) {
        say("overload: warming up");
        run(crowd, held * OVERLOAD, pace.refusals());
        Duration end = pace.overload();
        Duration last = end.plus(pace.recovery());
        say(String.format(
                Locale.ROOT,
                "overload: %.0f/s for %d s, then %.0f/s for %d s",
                held * OVERLOAD,
                end.toSeconds(),
                held * AFTERWARDS,
                pace.recovery().toSeconds()));
        long[] due = Arrivals.chain(
                Arrivals.poisson(held * OVERLOAD, end, random),
                end,
                Arrivals.poisson(held * AFTERWARDS, pace.recovery(), random));
        Trial trial = run(crowd, due);
        Outcome during = trial.outcome().between(NOW, end);
        double accepted = trial.outcome().acceptedPerSecond(NOW, end);
        say("  during the overload: " + during);
        figures.add("overload.accepted_per_s", accepted, 1)
                .add("overload.accepted_to_held", accepted / held, 2)
                .add("overload.offered_per_s", held * OVERLOAD, 1)
                .add("overload.refused", during.refused())
                .add("overload.unanswered", during.unanswered())
                .add("overload.other", during.requests() - during.accepted() - during.refused() - during.unanswered())
                .add("overload.refused_p99_ms", during.percentile(99, Outcome::isRefusal), 1)
                .add(
                        "overload.recovery_s",
                        Trial.recovery(trial.outcome(), end, last).toSeconds())
                .add("client.cpu_share", trial.cpuShare(), 3);
    }

    /** Accepted with a 201 in any of the runs, but no such row is there. */
    public long lost() {
        return lost;
    }

    @Override
    public void close() {
        client.close();
    }
}

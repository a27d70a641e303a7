package kz.listeningstate.load.routing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.signing.OwnSystem;
import kz.listeningstate.load.signing.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run routing}: how often the right body is suggested for an appeal. */
@Command(
        name = "routing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "Asks a system of its own for whom appeals are that it has learnt nothing from, and full-text search of"
                        + " the same PostgreSQL over the same texts.")
public final class RoutingScenario implements Callable<Integer> {
    private static final long SEED = 20_261_123;
    private static final int TOP = 3;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.cache/listening-state/load",
            description = "Where the demo authority is kept between runs.")
    private Path cache;

    private final Figures figures = new Figures();

    /** Bodies for an appeal, the likeliest first. */
    private interface Router {
        List<String> bodies(Case appeal) throws SQLException;
    }

    @Override
    public Integer call() throws SQLException {
        Directories.makePrivate(cache);
        Progress.say("starting the system");
        try (OwnSystem system = OwnSystem.start(cache.resolve("authority"), Map.of(), Progress::say)) {
            measure(system.target());
            System.out.print("\n" + figures.lines());
            return 0;
        }
    }

    private void measure(Target target) throws SQLException {
        try (Connection database = target.database("petition")) {
            Places places = new Places(database);
            Suggestions service = new Suggestions(target.portal());
            FullText fullText = new FullText(database, places);
            List<Case> all = Case.heldOut(new Random(SEED));
            List<Case> handwritten = Case.handwritten();
            Progress.say("asking for " + all.size() + " texts of held-out matters and " + handwritten.size()
                    + " written by hand");
            compare("", all, service, fullText, places);
            compare("usual.", all.stream().filter(one -> !one.hard()), service, fullText, places);
            compare("hard.", all.stream().filter(Case::hard), service, fullText, places);
            compare("handwritten.", handwritten, service, fullText, places);
            figures.add("suggested.p95_ms", service.p95(), 1);
        }
    }

    private void compare(String name, Stream<Case> cases, Suggestions service, FullText fullText, Places places)
            throws SQLException {
        compare(name, cases.toList(), service, fullText, places);
    }

    private void compare(String name, List<Case> cases, Suggestions service, FullText fullText, Places places)
            throws SQLException {
        figures.add(name + "appeals", cases.size());
        count(name, cases, service::bodies, places);
        count(name + "baseline.", cases, fullText::bodies, places);
    }

    private void count(String name, List<Case> cases, Router router, Places places) throws SQLException {
        int first = 0;
        int among = 0;
        for (Case appeal : cases) {
            int place = router.bodies(appeal).indexOf(places.body(appeal.desk(), appeal.territory()));
            first += place == 0 ? 1 : 0;
            among += place >= 0 && place < TOP ? 1 : 0;
        }
        figures.add(name + "top1", (double) first / cases.size(), 3)
                .add(name + "top3", (double) among / cases.size(), 3);
    }
}

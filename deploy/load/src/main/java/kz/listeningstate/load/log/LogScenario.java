package kz.listeningstate.load.log;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.signer.SignerFile;
import kz.listeningstate.load.signing.Author;
import kz.listeningstate.load.signing.Crowd;
import kz.listeningstate.load.signing.Measurement;
import kz.listeningstate.load.signing.OwnSystem;
import kz.listeningstate.load.signing.Pace;
import kz.listeningstate.load.signing.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run log}: leaves a second that get their places, and how soon a signature stands in the public log. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "How many waiting leaves a second get their places in the public log, how long after its 201 a"
                + " signature is in a published checkpoint at the highest rate held, and bytes per signature.")
public final class LogScenario implements Callable<Integer> {

    @Option(names = "--quick", description = "Few leaves, short steps: for development, not for quoting.")
    private boolean quick;

    @Option(names = "--leaves", paramLabel = "N", description = "Synthetic leaves that wait at once.")
    private int leaves = 100_000;

    @Option(names = "--rate", paramLabel = "N", description = "Sign at this rate; do not search for the highest one.")
    private Integer rate;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Another setting of signature-service; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.cache/listening-state/load",
            description = "Where the demo authority and the signers are kept between runs.")
    private Path cache;

    private final Figures figures = new Figures();

    @Override
    public Integer call() {
        Directories.makePrivate(cache);
        Map<String, String> all =
                new LinkedHashMap<>(Map.of("rate-limit.enabled", "false", "trust.revocation-sources", "CRL"));
        all.putAll(settings);
        Progress.say("starting the system");
        long lost;
        try (OwnSystem system = OwnSystem.start(cache.resolve("authority"), all, Progress::say)) {
            Target target = system.target();
            Author author = new Author(target);
            lost = sign(target, author);
            double sequenced = new Sequencing(target, author).perSecond(quick ? Math.min(leaves, 20_000) : leaves);
            figures.add("sequenced_per_s", sequenced, 1);
            Footprint.of(target).addTo(figures);
        }
        figures.add("lost", lost);
        System.out.print("\n" + figures.lines());
        return 0;
    }

    /** How many signatures were accepted and are not there. */
    private long sign(Target target, Author author) {
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        Crowd crowd = new Crowd(
                author,
                SignerFile.signers(
                        cache.resolve("signers"),
                        DemoAuthority.openOrCreate(target.authority()),
                        Algorithm.GOST,
                        pace.signers(),
                        Progress::say));
        try (Measurement measurement = new Measurement(target, false, pace, figures, "signing.")) {
            measurement.hold(crowd, Algorithm.GOST, rate, null);
            figures.rename("signing.gost.integrated_p99_ms", "integrated.p99_ms");
            return measurement.lost();
        }
    }
}

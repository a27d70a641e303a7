package kz.listeningstate.load.listeners;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
import kz.listeningstate.load.signing.Audience;
import kz.listeningstate.load.signing.Author;
import kz.listeningstate.load.signing.Crowd;
import kz.listeningstate.load.signing.Measurement;
import kz.listeningstate.load.signing.OwnSystem;
import kz.listeningstate.load.signing.Pace;
import kz.listeningstate.load.signing.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run listeners}: whether thousands who watch the count slow down those who sign. */
@Command(
        name = "listeners",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description = "The highest rate of GOST signatures held for 60 s, first alone and then while so many pages follow"
                + " the count of the petition that is signed.")
public final class ListenersScenario implements Callable<Integer> {
    /** Beside the listeners: the signers' connections, files, the database. */
    private static final int OTHER_FILES = 5_000;

    private static final String ALONE = "alone.signing.";
    private static final String LISTENED = "signing.";
    private static final String RATE = "gost.accepted_per_s";

    @Option(names = "--quick", description = "Short steps and few signers: for development, not for quoting.")
    private boolean quick;

    @Option(names = "--listeners", paramLabel = "N", description = "Pages that follow the count.")
    private int number = 10_000;

    @Option(names = "--rate", paramLabel = "N", description = "Hold this rate; do not search for the highest one.")
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
        requireFiles();
        Directories.makePrivate(cache);
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "rate-limit.enabled",
                "false",
                "trust.revocation-sources",
                "CRL",
                "counts.listeners",
                Integer.toString(Math.max(number, 20_000))));
        all.putAll(settings);
        Progress.say("starting the system");
        long lost;
        try (OwnSystem system = OwnSystem.start(cache.resolve("authority"), all, Progress::say)) {
            lost = measure(system.target());
        }
        figures.ratio("listened_to_alone", LISTENED + RATE, ALONE + RATE).add("lost", lost);
        System.out.print("\n" + figures.lines());
        return 0;
    }

    /** Each listener is a descriptor here and one in the service, whose limit is this process's. */
    private void requireFiles() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean machine) {
            long most = machine.getMaxFileDescriptorCount();
            Progress.say("a process may have " + most + " files open");
            if (most < number + OTHER_FILES) {
                throw new IllegalStateException("Too few for " + number + " listeners: ulimit -n "
                        + (number + OTHER_FILES) + " before, or --listeners " + Math.max(0, most - OTHER_FILES));
            }
        }
    }

    private long measure(Target target) {
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        Crowd crowd = new Crowd(
                new Author(target),
                SignerFile.signers(
                        cache.resolve("signers"),
                        DemoAuthority.openOrCreate(target.authority()),
                        Algorithm.GOST,
                        pace.signers(),
                        Progress::say));
        Progress.say("nobody listens");
        long lost = hold(target, crowd, pace, ALONE, Audience.NOBODY);
        Progress.say(number + " listen");
        try (Listeners listeners = new Listeners(target.signature(), number)) {
            lost += hold(target, crowd, pace, LISTENED, listeners);
            figures.add("listeners", listeners.present()).add("listeners.events", listeners.events());
        }
        return lost;
    }

    private long hold(Target target, Crowd crowd, Pace pace, String prefix, Audience audience) {
        try (Measurement measurement = new Measurement(target, false, pace, figures, prefix, audience)) {
            measurement.hold(crowd, Algorithm.GOST, rate, null);
            return measurement.lost();
        }
    }
}

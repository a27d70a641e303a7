package kz.listeningstate.load.signing;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.listeningstate.embedded.Directories;
import kz.listeningstate.embedded.authority.Algorithm;
import kz.listeningstate.embedded.authority.DemoAuthority;
import kz.listeningstate.load.Figures;
import kz.listeningstate.load.Progress;
import kz.listeningstate.load.signer.SignerFile;
import kz.listeningstate.local.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deploy/load/run signing}: how many signatures a second the whole system accepts on this machine. */
@Command(
        name = "signing",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true,
        description =
                "The highest rate of signatures held for 60 s with p99 under 500 ms and no loss, then ten times as"
                        + " many for 30 s. Starts a system of its own unless --url names one.")
public final class SigningScenario implements Callable<Integer> {

    private static final int FIRST_PORT = 8080;

    @Option(names = "--quick", description = "Short steps and few signers: for development, not for quoting.")
    private boolean quick;

    @Option(
            names = "--algorithm",
            split = ",",
            defaultValue = "GOST,RSA",
            description = "What to measure, the first one also under overload: ${COMPLETION-CANDIDATES}.")
    private List<Algorithm> algorithms;

    @Option(names = "--rate", paramLabel = "N", description = "Hold this rate; do not search for the highest one.")
    private Integer rate;

    @Option(names = "--no-overload", description = "Leave the overload out.")
    private boolean noOverload;

    @Option(
            names = "--revocation",
            split = ",",
            defaultValue = "CRL,OCSP",
            description = "How the service asks for revocation, one system after the other: ${COMPLETION-CANDIDATES}."
                    + " The figures' names begin with \"ocsp.\" for OCSP. All but the first run measure the first"
                    + " algorithm alone and no overload.")
    private List<Revocation> revocations;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Another setting of signature-service; may be given several times.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--edge", description = "Send through the edge, not straight to signature-service.")
    private boolean edge;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "Record signature-service with JFR while the rate is held; FILE's name gets the algorithm"
                    + " before it.")
    private Path profile;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Portal of a system that deploy/run started on this machine, such as http://localhost:8080;"
                    + " takes no --revocation and no --set.")
    private URI url;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the system of --url.")
    private Path data = Path.of(".data");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "${sys:user.home}/.cache/listening-state/load",
            description = "Where the demo authority and the signers are kept between runs.")
    private Path cache;

    @Override
    public Integer call() {
        Directories.makePrivate(cache);
        Figures figures = new Figures();
        long lost = 0;
        if (url != null) {
            int offset = url.getPort() - FIRST_PORT;
            lost = measure(
                    Target.of(Ports.standard(offset), data, data.resolve("authority")),
                    Revocation.DEFAULT,
                    true,
                    figures);
        } else {
            for (Revocation revocation : revocations) {
                Progress.say("starting the system, revocation by " + revocation);
                try (OwnSystem system =
                        OwnSystem.start(cache.resolve("authority"), settings(revocation), Progress::say)) {
                    lost += measure(system.target(), revocation, revocation == revocations.get(0), figures);
                }
            }
        }
        figures.add("lost", lost);
        System.out.print("\n" + figures.lines());
        return 0;
    }

    private Map<String, String> settings(Revocation revocation) {
        // The edge is one address, and so is this client: the limit per address would measure itself.
        Map<String, String> all = new LinkedHashMap<>(Map.of("rate-limit.enabled", "false"));
        all.putAll(revocation.settings());
        all.putAll(settings);
        return all;
    }

    /** How many signatures were accepted and are not there. */
    private long measure(Target target, Revocation revocation, boolean whole, Figures figures) {
        Pace pace = quick ? Pace.QUICK : Pace.FULL;
        DemoAuthority authority = DemoAuthority.openOrCreate(target.authority());
        Author author = new Author(target);
        String prefix = revocation == Revocation.OCSP ? "ocsp." : "";
        try (Measurement measurement = new Measurement(target, edge, pace, figures, prefix)) {
            for (Algorithm algorithm : whole ? algorithms : algorithms.subList(0, 1)) {
                Crowd crowd = new Crowd(
                        author,
                        SignerFile.signers(
                                cache.resolve("signers"), authority, algorithm, pace.signers(), Progress::say));
                double held = measurement.hold(crowd, algorithm, rate, profile);
                if (whole && !noOverload && algorithm == algorithms.get(0)) {
                    measurement.overload(crowd, held);
                }
            }
            return measurement.lost();
        }
    }
}

package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.DurationText;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.note.KeysFile;
import kz.listeningstate.audit.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit verify}: recounts the log. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Reads the whole log, recomputes everything it commits to and recounts every petition.",
        exitCodeListHeading = "Exit status, of several findings the first in this list:%n",
        exitCodeList = {
            "0:all holds",
            "1:a file cannot be read or written",
            "2:wrong arguments",
            "3:the file of --keys is no list of keys",
            "10:FORK: the log contradicts an older checkpoint",
            "11:SIGNATURE: a checkpoint or promise is not signed by the log's key",
            "12:TREE: a tile or entry is missing or not what was signed",
            "13:RULE: a leaf breaks a rule, or a TALLY is wrong",
            "14:COUNT: the API shows other counts than the leaves give",
            "15:PROMISE: a promised leaf is not in the log",
            "16:WITNESS: less than the witnesses' quorum, or a bad cosignature",
            "17:STALE: the checkpoint is too old",
            "18:OVERDUE: a petition closed and has no final TALLY",
            "19:STAMP: a time stamp is not over its checkpoint",
            "20:INCOMPLETE: something could not be checked"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "URL|FOLDER",
            description = "The log, such as https://example.kz/log, or a folder made by audit mirror.")
    private String log;

    @Option(names = "--api", paramLabel = "URL", description = "Whose counts to compare, such as https://example.kz.")
    private String api;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Your own copy of the log's keys; else those the log shows are used.")
    private Path keys;

    @Option(names = "--since", paramLabel = "FILE", description = "An older checkpoint the log must still contain.")
    private Path since;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "Keeps a checkpoint of every run, and compares with those of all former runs.")
    private Path state;

    @Option(
            names = "--receipts",
            paramLabel = "FOLDER",
            description = "Receipts and promises of signers, without subfolders: the log must hold their leaves.")
    private Path receipts;

    @Option(
            names = "--max-age",
            paramLabel = "DURATION",
            defaultValue = "2h",
            converter = DurationText.class,
            description =
                    "How long ago enough witnesses together may have cosigned last: 90m, 2h, 30d (default: ${DEFAULT-VALUE}).")
    private Duration maxAge;

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            description = "Judges as at that moment, such as 2026-11-22T10:00:00Z, and not by this machine's clock.")
    private Instant now;

    @Option(
            names = "--independent",
            split = ",",
            paramLabel = "NAME",
            description = "Witnesses, by the policy's names, that you know to be none of the operator's.")
    private Set<String> independent;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report for programs there.")
    private Path json;

    @Option(
            names = "--temp",
            paramLabel = "FOLDER",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "For temporary files, about 130 bytes a signature (default: ${DEFAULT-VALUE}).")
    private Path temp;

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress(spec.commandLine().getErr());
        // Not only after an hour, when the memory for sorting is full.
        Files.delete(Files.createTempFile(temp, "audit", ".run"));
        try (Source source = Source.at(log);
                Source counts = api == null ? null : Source.at(api)) {
            Settings settings = new Settings(
                    source,
                    counts,
                    keys == null ? null : KeysFile.read(keys),
                    since,
                    state,
                    receipts,
                    maxAge,
                    independent == null ? Set.of() : independent,
                    temp,
                    Sorter.CHUNK,
                    Duration.ofSeconds(1));
            Report report = new Verification(settings, progress, clock()).run();
            progress.end();
            new TextReport(report, spec.commandLine().getOut()).print();
            if (json != null) {
                new JsonReport(report).write(json);
            }
            return report.faults().status();
        } finally {
            progress.end();
        }
    }

    private Clock clock() {
        return now == null ? Clock.systemUTC() : Clock.fixed(now, ZoneOffset.UTC);
    }
}

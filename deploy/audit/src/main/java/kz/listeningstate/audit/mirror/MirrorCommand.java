package kz.listeningstate.audit.mirror;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.KeysFile;
import kz.listeningstate.audit.note.LogKeys;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.note.Standing;
import kz.listeningstate.audit.source.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit mirror}: a copy of the log that {@code audit verify} reads offline. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        description = "Copies the log into a folder; run again, it copies what is new.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the folder holds the log's newest checkpoint and all it commits to",
            "1:a file cannot be read or written, or the log cannot be reached",
            "2:wrong arguments",
            "3:the file of --keys is no list of keys",
            "10:FORK: the log does not continue what was mirrored before",
            "11:SIGNATURE: the checkpoint is not signed by the log's key",
            "12:TREE: a tile or entry is missing or not what was signed",
            "16:WITNESS: less than the witnesses' quorum, or a bad cosignature; it was copied all the same",
            "20:INCOMPLETE: something could not be fetched"
        })
public final class MirrorCommand implements Callable<Integer> {
    private static final String CHECKPOINT = "checkpoint";
    private static final String KEYS = "keys";

    @Spec
    private CommandSpec spec;

    @Option(names = "--log", required = true, paramLabel = "URL", description = "The log.")
    private String log;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "The mirror; made when missing.")
    private Path to;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Your own copy of the log's keys; else those the log shows are used.")
    private Path keysFile;

    private final Faults faults = new Faults();

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress(spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        try (Source source = Source.at(log)) {
            MirrorFolder folder = new MirrorFolder(to);
            byte[] shown = source.need(KEYS, LogKeys.LARGEST);
            LogKeys keys = keysFile == null ? parsed(shown) : KeysFile.read(keysFile);
            StampCopies stamps = new StampCopies(source, folder, faults);
            stamps.read();
            Checkpoint checkpoint = checkpoint(source.need(CHECKPOINT, SignedNote.LARGEST));
            Standing standing =
                    Standing.of(checkpoint, CHECKPOINT, keys, Instant.now()).requireQuorum();
            faults.addAll(standing.faults());
            Mirror mirror = new Mirror(source, folder, checkpoint, faults, progress);
            if (standing.isSigned() && isContinued(mirror, folder) && mirror.copy()) {
                stamps.copy();
                folder.replace(KEYS, shown);
                folder.replace(CHECKPOINT, checkpoint.bytes());
                progress.end();
                out.println("Mirrored size " + checkpoint.size() + ": " + mirror.written() + " files are new, "
                        + stamps.count() + " time stamps.");
            }
        } finally {
            progress.end();
        }
        faults.print(out);
        out.flush();
        return faults.status();
    }

    private static LogKeys parsed(byte[] shown) {
        try {
            return LogKeys.parse(shown);
        } catch (Malformed e) {
            throw new Finding(Kind.SIGNATURE.status(), "The log's list of keys " + e.getMessage() + ".", e);
        }
    }

    private static Checkpoint checkpoint(byte[] bytes) {
        try {
            return Checkpoint.parse(bytes);
        } catch (Malformed e) {
            throw new Finding(Kind.SIGNATURE.status(), "The log's checkpoint " + e.getMessage() + ".", e);
        }
    }

    private boolean isContinued(Mirror mirror, MirrorFolder folder) throws IOException {
        byte[] before = folder.read(CHECKPOINT);
        if (before == null) {
            Files.createDirectories(to);
            return true;
        }
        if (mirror.continues(checkpoint(before))) {
            return true;
        }
        faults.add(
                Kind.FORK,
                to.resolve(CHECKPOINT).toString(),
                "the log does not continue what was mirrored: it forked, shrank or shows an old state; nothing was copied.");
        return false;
    }
}

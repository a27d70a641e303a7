package kz.listeningstate.audit.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import kz.listeningstate.audit.Faults;
import kz.listeningstate.audit.Finding;
import kz.listeningstate.audit.Kind;
import kz.listeningstate.audit.Malformed;
import kz.listeningstate.audit.Progress;
import kz.listeningstate.audit.leaf.Leaf;
import kz.listeningstate.audit.note.Checkpoint;
import kz.listeningstate.audit.note.SignedNote;
import kz.listeningstate.audit.source.Source;
import kz.listeningstate.audit.source.Tiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code audit leaves}: what stands at each place of the log, to draw a sample from or to find a leaf. */
@Command(
        name = "leaves",
        mixinStandardHelpOptions = true,
        description =
                "Prints each leaf: index, type, petition, leaf hash and bytes in hexadecimal. Checks that they lead to"
                        + " the checkpoint's root, and no signature: that is for audit verify.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:all leaves were printed",
            "1:a file cannot be read",
            "2:wrong arguments",
            "11:SIGNATURE: the checkpoint is none",
            "12:TREE: a tile or entry is missing or not what the checkpoint commits to",
            "20:INCOMPLETE: something could not be fetched"
        })
public final class LeavesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--log", required = true, paramLabel = "URL|FOLDER", description = "The log or a mirror of it.")
    private String log;

    @Option(names = "--petition", paramLabel = "ID", description = "Only the leaves of this petition.")
    private UUID petition;

    private final Faults faults = new Faults();

    @Override
    public Integer call() throws IOException {
        Progress progress = new Progress(spec.commandLine().getErr());
        try (Source source = Source.at(log)) {
            Checkpoint checkpoint = Checkpoint.parse(source.need("checkpoint", SignedNote.LARGEST));
            LogReader reader = new LogReader(new Tiles(source), faults, this::print, progress);
            reader.readTo(checkpoint.size());
            reader.tree().judge(checkpoint.root(), "checkpoint");
        } catch (Malformed e) {
            throw new Finding(Kind.SIGNATURE.status(), "The log's checkpoint " + e.getMessage() + ".", e);
        } finally {
            progress.end();
        }
        spec.commandLine().getOut().flush();
        faults.print(spec.commandLine().getErr());
        spec.commandLine().getErr().flush();
        return faults.status();
    }

    private void print(long index, byte[] bytes, int offset, int length, byte[] hash) {
        PrintWriter out = spec.commandLine().getOut();
        String rest = HexFormat.of().formatHex(hash) + " " + HexFormat.of().formatHex(bytes, offset, offset + length);
        try {
            Leaf leaf = Leaf.parse(bytes, offset, length);
            if (petition == null || petition.equals(leaf.petition())) {
                out.println(index + " " + leaf.type() + " " + leaf.petition() + " " + rest);
            }
        } catch (Malformed e) {
            out.println(index + " ? ? " + rest);
        }
    }
}
